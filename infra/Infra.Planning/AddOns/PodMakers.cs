using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>Which accounts of add-ons make pods in namespaces of lines.</summary>
internal static class PodMakers
{
    public static Seq<PodMaker> In(PlatformTopology topology, ClusterTopology cluster, HostPlan host, EdgePlan? edge)
    {
        var site = new AddOnSite(topology, cluster, host);
        return
        [
            .. LinePipelines.MakersIn(topology, cluster, host),
            .. edge is { SolvesBesideRoutes: true } ? Solvers(site) : [],
            .. topology.AddOnsOn().OfType<VirtualClusters>().SelectMany(guests => Syncers(guests, site)),
        ];
    }

    /// <summary>cert-manager puts what answers an authority beside the routes, with the challenge for its controller.</summary>
    private static IEnumerable<PodMaker> Solvers(AddOnSite site) =>
        from certManager in site.Topology.AddOnsOn().OfType<CertManager>()
        select new PodMaker(
            $"system:serviceaccount:{CertManagerBuilder.Space}:{CertManagerBuilder.Account}",
            [site.Image($"quay.io/jetstack/cert-manager-acmesolver:{certManager.Settings.Version}")]
        );

    /// <summary>
    /// What brings pods out of a virtual cluster. Those of a controller in there have the virtual cluster for their
    /// controller out here; bare ones have none, and are refused as all are.
    /// </summary>
    private static IEnumerable<PodMaker> Syncers(VirtualClusters guests, AddOnSite site) =>
        from line in site.LinesHere
        where guests.Lines.Contains(line.Name)
        select new PodMaker(
            $"system:serviceaccount:{line.Namespaces[0]}:vc-{VirtualClusterBuilder.NameOf(line)}",
            [new VirtualClusterImages(site).Dns]
        );
}
