namespace Infra.Planning.Rules;

/// <summary>Every NAT gateway has enough public addresses for the connections that its nodes open at a time.</summary>
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
        var addresses = cluster.Settings.Network.EgressAddresses;
        var gateways =
            from subnet in cluster.Plan.Network.Subnets
            where subnet.Gateway is not null
            join pool in cluster.Pools on subnet.Purpose equals pool.Subnet
            group pool by subnet.Gateway into gateway
            select (Name: gateway.Key, Peak: gateway.Sum(pool => pool.Peak));
        return from gateway in gateways
            let ports = addresses * PortsOfAddress / Math.Max(1, gateway.Peak)
            where ports < PortsOfNode && addresses < MostAddresses
            select Broken(
                cluster.Path["network"]["egressAddresses"],
                $"up to {gateway.Peak} nodes share the {addresses} addresses of {gateway.Name}, {ports} ports each",
                $"write {addresses * 2} or more"
            );
    }
}
