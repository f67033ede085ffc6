using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>A load balancer has ports for every node, surge included: Azure refuses nodes beyond that.</summary>
internal sealed class LoadBalancerPortsRule : ClusterRule
{
    /// <summary>Of each public address.</summary>
    private const int PortsOfAddress = 64_000;

    private const int MostAddresses = 100;

    public override DiagnosticCode Code { get; } = new("INF329", Severity.Error, "a load balancer has too few ports");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var network = cluster.Settings.Network;
        var peak = cluster.Pools.Sum(pool => (long)pool.Peak);
        var needed = peak * network.PortsPerNode;
        if (network.Outbound == Outbound.LoadBalancer && needed > (long)network.EgressAddresses * PortsOfAddress)
        {
            var addresses = (needed + PortsOfAddress - 1) / PortsOfAddress;
            yield return Broken(
                cluster.Path["network"]["egressAddresses"],
                $"up to {peak} nodes take {network.PortsPerNode} ports each, and {network.EgressAddresses} addresses have {network.EgressAddresses * PortsOfAddress}",
                addresses <= MostAddresses ? $"write {addresses} or more" : "lower portsPerNode"
            );
        }
    }
}
