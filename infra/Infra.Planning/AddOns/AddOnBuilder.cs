using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>Decides the add-ons of a cluster, first to last, and the edge that leads to them.</summary>
internal static class AddOnBuilder
{
    public static (Seq<AddOnPlan> AddOns, EdgePlan? Edge) Build(
        PlatformTopology topology,
        ClusterTopology cluster,
        HostPlan host
    )
    {
        var site = new AddOnSite(topology, cluster, host);
        var here = topology
            .AddOnsOn()
            .Where(addOn => addOn.IsIn(topology, cluster))
            .DistinctBy(addOn => addOn.Name)
            .ToDictionary(addOn => addOn.Name, addOn => Build(addOn, site), StringComparer.Ordinal);
        var edge = topology.Edge is { } declared
            ? EdgeBuilder.Build(topology, declared, cluster, host, here.Values.SelectMany(addOn => addOn.Routes))
            : null;
        if (edge is not null && topology.Edge is { Settings: var settings })
        {
            here[EdgeControllerBuilder.Name] = EdgeControllerBuilder.Build(edge, settings, site);
        }

        var order = topology.OrderOfAddOns();
        var addOns = order
            .Names.Where(here.ContainsKey)
            .Select(name =>
                Served(here[name], edge) with
                {
                    After = order.Before(name).Where(here.ContainsKey).ToSeq(),
                }
            )
            .ToSeq();
        return (addOns, edge is null ? null : edge with { After = Before(edge, here.Keys) });
    }

    /// <summary>The controller, and whoever gives certificates to its routes.</summary>
    private static Seq<string> Before(EdgePlan edge, IEnumerable<string> here) =>
        here.Where(name => name == EdgeControllerBuilder.Name || name == edge.CertificatesBy)
            .Order(StringComparer.Ordinal)
            .ToSeq();

    /// <summary>With what the edge may reach in its namespaces.</summary>
    private static AddOnPlan Served(AddOnPlan addOn, EdgePlan? edge) =>
        edge is null || addOn.Routes.Count == 0
            ? addOn
            : addOn with
            {
                Namespaces = addOn
                    .Namespaces.Select(space =>
                        space with
                        {
                            Policies =
                            [
                                .. space.Policies,
                                .. AddOnTraffic.FromEdge(
                                    edge,
                                    addOn.Routes.Where(route => route.Namespace == space.Name)
                                ),
                            ],
                        }
                    )
                    .ToSeq(),
            };

    /// <summary>The declared add-ons that the stack does not leave out.</summary>
    public static IEnumerable<AddOn> AddOnsOn(this PlatformTopology topology) =>
        topology.AddOns.Where(addOn => addOn.Common.State == AddOnState.On);

    /// <summary>Whoever gives certificates; null where nobody of ours does.</summary>
    public static CertManager? Certificates(this PlatformTopology topology) =>
        topology.AddOnsOn().OfType<CertManager>().FirstOrDefault();

    public static AddOnOrder OrderOfAddOns(this PlatformTopology topology) =>
        new(
            topology
                .AddOnsOn()
                .Select(addOn => new AddOnNeeds(
                    addOn.Name,
                    addOn.Provides,
                    topology.ServesOwnImages() ? [.. addOn.Requires, Capability.Registry] : addOn.Requires,
                    addOn.Uses
                ))
                .Concat(topology.Edge is null ? [] : [EdgeControllerBuilder.Needs])
        );

    /// <summary>True where the images of the add-ons are to come from the registry that is one of them.</summary>
    public static bool ServesOwnImages(this PlatformTopology topology) =>
        topology.Settings.Registry is { } registry
        && topology
            .AddOnsOn()
            .OfType<Harbor>()
            .Any(harbor => registry.Split('/')[0].Split(':')[0] == harbor.Settings.Host);

    /// <summary>One that serves the whole stack is in the cluster that it names, or in the first.</summary>
    public static bool IsIn(this AddOn addOn, PlatformTopology topology, ClusterTopology cluster) =>
        !addOn.IsOncePerStack
        || cluster.Settings.Name.Value == (addOn.Common.Cluster ?? topology.Clusters[0].Settings.Name.Value);

    /// <summary>The name that people reach it by; null where it has no face.</summary>
    public static string? Host(this AddOn addOn) =>
        addOn switch
        {
            Harbor { Settings.Host: var host } => host,
            Jenkins { Settings.Host: var host } => host,
            Kuboard { Settings.Host: var host } => host,
            ArgoCd { Settings.Host: var host } => host,
            GitLab { Settings: { Install: not null, Url: var url } } => new Uri(url).Host,
            _ => null,
        };

    private static AddOnPlan Build(AddOn addOn, AddOnSite site) =>
        addOn switch
        {
            Harbor harbor => HarborBuilder.Build(harbor, site),
            Jenkins jenkins => JenkinsBuilder.Build(jenkins, site),
            Kuboard kuboard => KuboardBuilder.Build(kuboard, site),
            ArgoCd argoCd => ArgoCdBuilder.Build(argoCd, site),
            ChaosMesh chaosMesh => ChaosMeshBuilder.Build(chaosMesh, site),
            CertManager certManager => CertManagerBuilder.Build(certManager, site),
            ExternalDns externalDns => ExternalDnsBuilder.Build(externalDns, site),
            Monitoring monitoring => MonitoringBuilder.Build(monitoring, site),
            VirtualClusters virtualClusters => VirtualClusterBuilder.Build(virtualClusters, site),
            GitLab gitLab => GitLabBuilder.Build(gitLab, site),
            _ => throw new InvalidOperationException($"There is no plan for {addOn.GetType().Name}."),
        };
}
