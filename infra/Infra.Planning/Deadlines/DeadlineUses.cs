using Infra.Planning.AddOns;
using Infra.Planning.Rules;
using Infra.Planning.Settings;

namespace Infra.Planning.Deadlines;

/// <summary>Something with an end that the platform uses, and where the config says so.</summary>
internal readonly record struct DeadlineUse(Deadline Deadline, ConfigPath Place);

/// <summary>Finds what a platform uses among the subjects of <see cref="DeadlineTable"/>.</summary>
internal static class DeadlineUses
{
    public static IEnumerable<DeadlineUse> Of(Draft draft) =>
        from use in Subjects(draft).Distinct()
        let deadline = DeadlineTable.Find(use.Subject)
        where deadline is not null && draft.IsSound(use.Place)
        select new DeadlineUse(deadline, use.Place);

    /// <summary>Everything that the table might know; what it does not know has no end.</summary>
    private static IEnumerable<(string Subject, ConfigPath Place)> Subjects(Draft draft) =>
        draft
            .Clusters.SelectMany(cluster =>
                cluster
                    .Pools.Select(pool => ($"VM series {pool.Size.Series}", pool.Origin["size"]))
                    .Concat(cluster.Pools.Select(pool => ($"OS image {pool.Image}", pool.Origin["image"])))
                    .Concat(Defender(cluster))
                    .Prepend((Kubernetes(draft, cluster), StackConfig.Root["kubernetes"]))
            )
            .Concat(draft.Topology.AddOnsOn().OfType<VirtualClusters>().Select(OfAddOn))
            .Concat(OfEdge(draft.Topology.Edge?.Settings))
            .Concat(draft.Topology.AddOnsOn().SelectMany(OfServices));

    /// <summary>A controller of ours by the minor of its chart, which is the program's own where there is a row.</summary>
    private static IEnumerable<(string Subject, ConfigPath Place)> OfEdge(EdgeSettings? edge) =>
        edge is null || EdgeControllerBuilder.PinOf(edge.Controller) is not { } pin
            ? []
            :
            [
                (
                    $"{NameOf(edge.Controller)} {Minor(edge.Version ?? pin.Version)}",
                    edge.Path[edge.Version is null ? "controller" : "version"]
                ),
            ];

    private static string NameOf(EdgeController controller) =>
        controller switch
        {
            EdgeController.EnvoyGateway => "Envoy Gateway",
            EdgeController.Traefik => "Traefik chart",
            _ => "HAProxy chart",
        };

    private static string Minor(ChartVersion version) => string.Join('.', version.Text.TrimStart('v').Split('.')[..2]);

    private static IEnumerable<(string Subject, ConfigPath Place)> OfServices(AddOn addOn) =>
        addOn is Harbor { Settings.Data: DataHome.Azure }
            ?
            [
                ("Azure Cache for Redis", addOn.Common.Path["data"]),
                ($"PostgreSQL {HarborData.PostgreSqlVersion}", addOn.Common.Path["data"]),
            ]
            : [];

    private static (string Subject, ConfigPath Place) OfAddOn(VirtualClusters addOn) =>
        ($"vcluster {Minor(addOn.Settings.Version)}", addOn.Common.Path["version"]);

    private static IEnumerable<(string Subject, ConfigPath Place)> Defender(AksDraft cluster) =>
        cluster.Settings is { Environment: AzureEnvironment.China, Monitoring.Defender: true }
            ? [("Defender in Azure China", cluster.Path["monitoring"]["defender"])]
            : [];

    /// <summary>Tier premium brings long-term support.</summary>
    private static string Kubernetes(Draft draft, AksDraft cluster)
    {
        var subject = $"Kubernetes {draft.Topology.Settings.Kubernetes.MinorText}";
        return cluster.Settings.Tier == ClusterTier.Premium ? $"{subject} LTS" : subject;
    }
}
