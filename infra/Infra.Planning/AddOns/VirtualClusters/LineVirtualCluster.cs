using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>
/// What a virtual cluster needs in the namespace of its line: a way to the API server around it, and that the rules for
/// workloads let its own in.
/// </summary>
/// <param name="virtualClusters">Null where there are none.</param>
/// <param name="site">Where the API server answers; a cluster that exists does not say.</param>
internal sealed class LineVirtualCluster(VirtualClusters? virtualClusters, AddOnSite site)
{
    public static LineVirtualCluster Of(AddOnSite site) =>
        new(site.Topology.AddOnsOn().OfType<VirtualClusters>().FirstOrDefault(), site);

    public NamespacePlan Into(NamespacePlan space, BusinessLine line) =>
        virtualClusters is not null && virtualClusters.Lines.Contains(line.Name) && space.Name == line.Namespaces[0]
            ? space with
            {
                Annotations = space.Annotations.With([.. Sources(space), .. Exemptions(line)]),
                Policies = [.. space.Policies, Way(line)],
            }
            : space;

    private NetworkPolicyPlan Way(BusinessLine line) =>
        new()
        {
            Name = "virtual-cluster",
            Pods = VirtualClusterBuilder.LabelsOf(line),
            Egress =
            [
                new(
                    site.Host is AksPlan { Network.ApiServer.Ranges: var ranges } ? ranges.Select(Outside).ToSeq() : [],
                    AddOnTraffic.Api
                ),
            ],
        };

    /// <summary>Beside what the line may run; nothing where it may run anything.</summary>
    private IEnumerable<KeyValuePair<string, string>> Sources(NamespacePlan space) =>
        space.Annotations.TryGetValue(LineMarks.ImageSources, out var given)
            ? [new(LineMarks.ImageSources, string.Join(' ', new VirtualClusterImages(site).Sources.Prepend(given)))]
            : [];

    /// <summary>Its chart gives its store one probe and has no key for the other.</summary>
    private IEnumerable<KeyValuePair<string, string>> Exemptions(BusinessLine line) =>
        site.IsResilient
            ?
            [
                new(
                    $"{LineMarks.ExemptionPrefix(ReleaseCheck.Probes)}{VirtualClusterBuilder.NameOf(line)}-etcd",
                    "the platform: the chart of vcluster has no key for it"
                ),
            ]
            : [];

    private static PeerPlan Outside(Addresses.Cidr range) => new(default, default) { Range = $"{range}" };
}
