using System.Collections.Frozen;
using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Plugins whose holes nobody mends are not distributed any more; what has them once keeps the holes.</summary>
internal sealed class SuspendedPluginRule : AddOnRule
{
    /// <summary>By the advisory SECURITY-920 of 25 September 2019.</summary>
    private static readonly FrozenSet<string> Suspended = FrozenSet.Create(
        StringComparer.Ordinal,
        "kubernetes-cd",
        "kubernetes-pipeline-aggregator",
        "kubernetes-pipeline-arquillian-steps",
        "kubernetes-pipeline-steps"
    );

    public override DiagnosticCode Code { get; } = new("INF447", Severity.Error, "a plugin is suspended");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is Jenkins jenkins
            ? jenkins
                .Settings.Plugins.Keys.Where(Suspended.Contains)
                .Select(id =>
                    Broken(
                        jenkins.Common.Path["plugins"][id],
                        "is suspended since September 2019 for holes that nobody mends",
                        "remove it; the plugins kubernetes and kubernetes-cli do its work"
                    )
                )
            : [];
}
