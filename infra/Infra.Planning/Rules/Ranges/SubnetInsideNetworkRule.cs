namespace Infra.Planning.Rules;

/// <summary>Subnets lie inside the network.</summary>
internal sealed class SubnetInsideNetworkRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF353", Severity.Error, "a subnet is outside its network");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        // The default stands for a network that found no room, which is reported already.
        var network = cluster.Plan.Network.Range;
        return NamedRange
            .Subnets(cluster)
            .Where(subnet => network != default && !network.Contains(subnet.Cidr))
            .Select(subnet =>
                Broken(subnet.Place, $"{subnet.Cidr} is not inside vnet {network}", $"write a range inside {network}")
            );
    }
}
