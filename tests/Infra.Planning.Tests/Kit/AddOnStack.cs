using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Tests.Kit;

/// <summary>The default stack with add-ons.</summary>
internal static class AddOnStack
{
    public const string Edge = """{ "controller": "envoyGateway", "domain": "example.com", "issuer": "company" }""";

    public const string Source = """
        "gitLab": { "url": "https://gitlab.example.com", "group": "platform", "token": "gitLabToken" }
        """;

    public const string Pipelines = """
        "jenkins": { "host": "ci.example.com" },
        "harbor": { "host": "harbor.example.com" }, "certManager": {}
        """;

    private static readonly string[] Secrets = ["gitLabToken"];

    /// <summary>Nothing that add-ons use ends soon after it.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 1);

    /// <summary>Jenkins with all that it needs.</summary>
    public static Stack WithPipelines { get; } =
        Of(
            $"{Pipelines}, {Source}",
            addOns => new Jenkins(addOns.Jenkins),
            addOns => new GitLab(addOns.GitLab),
            addOns => new Harbor(addOns.Harbor),
            addOns => new CertManager(addOns.CertManager)
        );

    /// <param name="settings">What lies below <c>infra:addOns</c>, without the braces around it.</param>
    public static Stack Of(string settings, params Func<AddOnsSettings, AddOn>[] addOns) =>
        Stack.Default.With("edge", Edge).WithAddOns(settings, addOns) with
        {
            Today = Today,
        };

    public static Stack WithAddOns(this Stack stack, string settings, params Func<AddOnsSettings, AddOn>[] addOns)
    {
        var changed = stack.With("addOns", $"{{ {settings} }}").WithSecretsOf(settings);
        return changed with
        {
            Declare = read => stack.Declare(read) with { AddOns = addOns.Select(addOn => addOn(read.AddOns)).ToSeq() },
        };
    }

    private static Stack WithSecretsOf(this Stack stack, string settings) =>
        Secrets
            .Where(name => settings.Contains(name, StringComparison.Ordinal))
            .Aggregate(stack, (changed, name) => changed.WithSecret(name));

    public static Stack WithSecret(this Stack stack, string name) =>
        stack.With($"secrets.{name}", "\"given\"") with
        {
            SecretKeys = stack.SecretKeys.Add($"{StackConfig.Namespace}:secrets"),
        };
}
