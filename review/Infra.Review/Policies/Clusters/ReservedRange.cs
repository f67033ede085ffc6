using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Azure refuses any overlap, a range around a reserved one included: 172.16.0.0/12 is refused. (AKS: CNI overview)</summary>
internal sealed class ReservedRange()
    : ClusterPolicy(
        "INF621",
        PolicySeverity.Error,
        "a range touches one that Azure keeps",
        "choose a range outside 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var network = cluster.Inputs["networkProfile"];
        return new[] { network["podCidr"], network["serviceCidr"] }
            .Where(field => Ipv4Range.Of(field.Text) is { } range && Ipv4Range.Reserved.Any(range.Touches))
            .Select(field => field.Breaks($"{field.Shown} touches a reserved range"))
            .FirstOrDefault();
    }
}
