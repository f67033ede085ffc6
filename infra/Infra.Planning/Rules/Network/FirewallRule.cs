namespace Infra.Planning.Rules;

/// <summary>The firewall is where the peering leads to: Azure drops what goes to a next hop that it cannot reach.</summary>
internal sealed class FirewallRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF321", Severity.Error, "a firewall is not in the hub");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (
            cluster.Settings.Network.Hub is { Firewall: { } firewall } hub
            && !hub.Ranges.Any(range => range.Contains(firewall))
        )
        {
            yield return Broken(
                cluster.Path["network"]["hub"]["firewall"],
                $"{firewall} is in none of the hub's ranges",
                $"write an address inside {string.Join(", ", hub.Ranges)}"
            );
        }
    }
}
