using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>What a virtual cluster needs in the namespace of its line: a way to the API server around it.</summary>
/// <param name="virtualClusters">Null where there are none.</param>
/// <param name="host">Where the API server answers; a cluster that exists does not say.</param>
internal sealed class LineVirtualCluster(VirtualClusters? virtualClusters, HostPlan host)
{
    public static LineVirtualCluster Of(PlatformTopology topology, HostPlan host) =>
        new(topology.AddOnsOn().OfType<VirtualClusters>().FirstOrDefault(), host);

    public NamespacePlan Into(NamespacePlan space, BusinessLine line) =>
        virtualClusters is not null && virtualClusters.Lines.Contains(line.Name) && space.Name == line.Namespaces[0]
            ? space with
            {
                Policies =
                [
                    .. space.Policies,
                    new()
                    {
                        Name = "virtual-cluster",
                        Pods = VirtualClusterBuilder.LabelsOf(line),
                        Egress =
                        [
                            new(
                                host is AksPlan { Network.ApiServer.Ranges: var ranges }
                                    ? ranges.Select(Outside).ToSeq()
                                    : [],
                                AddOnTraffic.Api
                            ),
                        ],
                    },
                ],
            }
            : space;

    private static PeerPlan Outside(Addresses.Cidr range) => new(default, default) { Range = $"{range}" };
}
