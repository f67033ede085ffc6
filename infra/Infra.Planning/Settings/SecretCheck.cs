namespace Infra.Planning.Settings;

/// <summary>What people have to supply in secret lies below one key, <c>infra:secrets</c>; here it meets what is needed.</summary>
internal static class SecretCheck
{
    private const string Key = "secrets";

    public static void Report(StackConfig config, StackSettings settings, List<Diagnostic> report)
    {
        var place = StackConfig.Root[Key];
        if (settings.Secrets.Count > 0 && !config.SecretKeys.Contains($"{StackConfig.Namespace}:{Key}"))
        {
            report.AddRange(
                settings.Secrets.Select(name =>
                    SettingsDiagnostics.PlainSecret.At(
                        place[name],
                        "is in plain text, and in the history of the file",
                        $"change the secret itself, then run {Command(name, config.Stack)}"
                    )
                )
            );
        }

        var needed = Needed(settings).ToList();
        report.AddRange(
            needed
                .Except(settings.Secrets)
                .Select(name =>
                    SettingsDiagnostics.MissingSecret.At(
                        place[name],
                        "is missing",
                        $"run {Command(name, config.Stack)}"
                    )
                )
        );
        report.AddRange(
            settings
                .Secrets.Except(needed)
                .Select(name =>
                    SettingsDiagnostics.Unknown.At(
                        place[name],
                        "is a secret that nothing uses",
                        Reading.Spelling.Mend(name, needed)
                    )
                )
        );
    }

    private static IEnumerable<string> Needed(StackSettings settings) =>
        settings
            .Clusters.Values.Select(cluster => cluster.Target)
            .OfType<KubeconfigSettings>()
            .Select(target => target.Kubeconfig)
            .Concat(settings.AddOns.On.SelectMany(addOn => addOn.Secrets))
            .Where(name => name.Length > 0)
            .Distinct();

    private static string Command(string name, string stack) =>
        $"pulumi config set --secret --path {StackConfig.Namespace}:{Key}.{name} --stack {stack}";
}
