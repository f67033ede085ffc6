using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Where Azure upgrades a protected cluster by itself, somebody has said when.</summary>
internal sealed class UpgradeWindowRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF249", Severity.Warning, "a protected cluster may be upgraded at any time");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (stack, windows) = (cluster.Topology.Settings, cluster.Settings.Maintenance);
        if (!stack.Protect)
        {
            yield break;
        }

        if (stack.Upgrades.Cluster != ClusterChannel.None && windows.Cluster is null)
        {
            yield return Missing("cluster", "upgrades of Kubernetes");
        }

        if (stack.Upgrades.NodeOs is NodeOsChannel.NodeImage or NodeOsChannel.SecurityPatch && windows.NodeOs is null)
        {
            yield return Missing("nodeOs", "updates of nodes");
        }

        Diagnostic Missing(string key, string what) =>
            Broken(
                cluster.Path["maintenance"][key],
                $"{what} have no window",
                $"add {key}: {{ weekly: {{ day: saturday }}, start: \"22:00\", hours: 6 }}"
            );
    }
}
