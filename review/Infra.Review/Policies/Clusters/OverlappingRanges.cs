using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>An address in two ranges is reached in neither for sure; subnets that come later collide too, which is why the whole network counts. (AKS: azure-cni-overlay)</summary>
internal sealed class OverlappingRanges()
    : Policy(
        "INF622",
        PolicySeverity.Error,
        "ranges of a cluster overlap",
        "give Pods, Services and the network ranges that have nothing in common"
    )
{
    public override IEnumerable<Violation> Check(Estate estate)
    {
        var networks = estate
            .Azure("network", "VirtualNetwork")
            .SelectMany(net => net.At("addressSpace.addressPrefixes").Items)
            .ToList();
        foreach (var network in estate.Clusters.Select(cluster => cluster.Inputs["networkProfile"]))
        {
            var (pods, services) = (network["podCidr"], network["serviceCidr"]);
            foreach (var (range, others) in new[] { (pods, networks.Append(services)), (services, networks) })
            {
                if (others.FirstOrDefault(other => Ipv4Range.Overlap(range.Text, other.Text)) is { Text: { } taken })
                {
                    yield return range.Breaks($"{range.Shown} overlaps {taken}");
                }
            }
        }
    }
}
