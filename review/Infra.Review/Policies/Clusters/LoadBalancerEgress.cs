using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A load balancer runs out of ports under load; a NAT gateway or a firewall does not, and keeps one address that others can allow. (AKS baseline 10)</summary>
internal sealed class LoadBalancerEgress()
    : ClusterPolicy(
        "INF619",
        PolicySeverity.Warning,
        "traffic leaves through a load balancer",
        "write networkProfile.outboundType userAssignedNATGateway or userDefinedRouting"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var outbound = cluster.Inputs.At("networkProfile.outboundType");
        return outbound.IsNoneOf("userAssignedNATGateway", "managedNATGateway", "userDefinedRouting", "none")
            ? outbound.Breaks($"is {outbound.Shown}")
            : null;
    }
}
