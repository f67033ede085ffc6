using Infra.Planning.AddOns.Reading;
using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>
/// Reads the text of a stack's config into <see cref="StackSettings"/>. Everything wrong, missing and unknown is reported
/// together; where something is wrong the settings hold a stand-in, so that the rest can still be looked at.
/// </summary>
internal static class StackBinder
{
    /// <summary>Namespaces of the providers' own keys, which are none of ours.</summary>
    private static readonly string[] Foreign = ["azure-native", "kubernetes", "pulumi", "random"];

    private static readonly Reader<SortedMap<string>> Tags = Readers.Map(
        "owner",
        DomainReaders.Name("a tag", "platform")
    );

    private static readonly Reader<SortedMap<string>> Secrets = Readers.Map("name", DomainReaders.Text);

    private static readonly Reader<SortedMap<ClusterSettings>> Clusters = Readers.Filled(
        Readers.Map("main", ClusterBinder.Cluster)
    );

    private static readonly Reader<SortedMap<DateOnly>> Tolerated = Readers.Map(
        "\"Kubernetes 1.34\"",
        DomainReaders.Date
    );

    private static readonly Reader<DeadlineSettings> Deadlines = Readers.Group(
        "{ horizon: 180 }",
        section => new DeadlineSettings
        {
            Horizon = section.Optional("horizon", Readers.Number(0, 730), 90),
            Tolerated = section.Optional("tolerated", Tolerated, default),
        }
    );

    private static readonly Reader<Seq<string>> ImageSources = Readers.List(
        Readers.Parsed<string>(
            "a registry, with a path where there is one, and a slash at its end",
            "registry.example.com/apps/",
            "",
            TryParseSource
        )
    );

    private static readonly Reader<SortedMap<LineSettings>> Lines = Readers.Map("payments", LineBinder.Line);

    public static (StackSettings Settings, Seq<Diagnostic> Diagnostics) Bind(StackConfig config)
    {
        var report = new List<Diagnostic>();
        var root = new Section(Root(config, report));
        var settings = new StackSettings
        {
            Stack = config.Stack,
            Kubernetes = root.Required("kubernetes", DomainReaders.KubernetesVersion),
            Upgrades = root.Optional("upgrades", OperationsBinder.Upgrades, new UpgradeSettings()),
            Features = root.Optional("features", OperationsBinder.Features, new FeatureSettings()),
            Protect = root.Optional("protect", Readers.Flag, true),
            Tags = root.Optional("tags", Tags, default),
            Deadlines = root.Optional("deadlines", Deadlines, new()),
            Clusters = root.Required("clusters", Clusters),
            Lines = root.Optional("lines", Lines, default),
            Registry = root.Optional("registry", AddOnReaders.Registry),
            AddOns = root.Optional("addOns", AddOnBinder.Reader, new()),
            Edge = root.Optional("edge", EdgeBinder.Edge),
            ImageSources = root.Optional("imageSources", ImageSources, []),
            Secrets = root.Optional("secrets", Secrets, default).Keys.ToSeq(),
        };
        root.Close();
        ReportForeign(config, report);
        SecretCheck.Report(config, settings, report);
        return (settings, report.ToSeq());
    }

    private static Setting Root(StackConfig config, List<Diagnostic> report)
    {
        const string prefix = StackConfig.Namespace + ":";
        var entries = config
            .Values.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry =>
                KeyValuePair.Create(
                    entry.Key[prefix.Length..],
                    ConfigNode.Parse(entry.Value) with
                    {
                        IsSecret = config.SecretKeys.Contains(entry.Key),
                    }
                )
            );
        return new(StackConfig.Root, "", new ConfigNode.Map([.. entries]), IsSecret: false, report);
    }

    /// <summary>Without the slash, a registry of another name that begins alike would be allowed, too.</summary>
    private static bool TryParseSource(string text, out string source)
    {
        source = text;
        return text.EndsWith('/')
            && text.IndexOf('/', StringComparison.Ordinal) > 0
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "./-_:".Contains(letter));
    }

    /// <summary>A slip in the namespace would otherwise hide a key of ours.</summary>
    private static void ReportForeign(StackConfig config, List<Diagnostic> report)
    {
        string[] known = [StackConfig.Namespace, .. Foreign];
        foreach (var key in config.Values.Keys.Order(StringComparer.Ordinal))
        {
            var parts = key.Split(':', 2);
            if (!known.Contains(parts[0]))
            {
                var place = ConfigPath.Root(parts[0])[parts.ElementAtOrDefault(1) ?? ""];
                var mend = Spelling.Mend(parts[0], known);
                report.Add(SettingsDiagnostics.Unknown.At(place, "has a namespace that nothing reads", mend));
            }
        }
    }
}
