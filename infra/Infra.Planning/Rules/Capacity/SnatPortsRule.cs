namespace Infra.Planning.Rules;

/// <summary>There are enough public addresses for the connections that many nodes open at a time.</summary>
internal sealed class SnatPortsRule : ClusterRule
{
    /// <summary>Of a NAT gateway, for each of its addresses.</summary>
    private const int PortsOfAddress = 64_512;

    /// <summary>What AKS gives a node of a small cluster by itself.</summary>
    private const int PortsOfNode = 1024;

    private const int MostAddresses = 16;

    public override DiagnosticCode Code { get; } =
        new("INF414", Severity.Warning, "there are few public addresses for so many nodes");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var peak = cluster.Pools.Sum(pool => pool.Peak);
        var ports = cluster.Settings.Network.EgressAddresses * PortsOfAddress / Math.Max(1, peak);
        if (ports < PortsOfNode && cluster.Settings.Network.EgressAddresses < MostAddresses)
        {
            yield return Broken(
                cluster.Path["network"]["egressAddresses"],
                $"up to {peak} nodes share {cluster.Settings.Network.EgressAddresses} addresses, {ports} ports each",
                $"write {cluster.Settings.Network.EgressAddresses * 2} or more"
            );
        }
    }
}
