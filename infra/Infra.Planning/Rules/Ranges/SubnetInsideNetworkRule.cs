using Infra.Planning.Collections;

namespace Infra.Planning.Rules;

/// <summary>Subnets lie inside the network.</summary>
internal sealed class SubnetInsideNetworkRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF353", Severity.Error, "a subnet is outside its network");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        // The default stands for a network that found no room, which is reported already.
        var ranges = cluster.Plan.Network.Ranges.Where(range => range != default).ToSeq();
        var told = string.Join(" and ", ranges);
        return NamedRange
            .Subnets(cluster)
            .Where(subnet => ranges.Count > 0 && !ranges.Any(range => range.Contains(subnet.Cidr)))
            .Select(subnet =>
                Broken(subnet.Place, $"{subnet.Cidr} is not inside vnet {told}", $"write a range inside {told}")
            );
    }
}
