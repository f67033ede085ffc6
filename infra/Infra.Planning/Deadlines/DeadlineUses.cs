using Infra.Planning.AddOns;
using Infra.Planning.Plan;
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
            .Concat(
                draft.Plan.Clusters.SelectMany(cluster => cluster.AddOns).SelectMany(addOn => Running(addOn, draft))
            )
            .Concat(draft.Topology.AddOnsOn().SelectMany(OfServices));

    /// <summary>The charts and images of an add-on, the controller of the edge among them.</summary>
    private static IEnumerable<(string Subject, ConfigPath Place)> Running(AddOnPlan addOn, Draft draft)
    {
        var place = PlaceOf(addOn.Name, draft);
        return place is null
            ? []
            : addOn
                .Releases.Select(SubjectOf)
                .Concat(addOn.Workloads.SelectMany(workload => workload.Containers).Select(SubjectOf))
                .Select(subject => (subject, place));
    }

    private static ConfigPath? PlaceOf(string addOn, Draft draft) =>
        addOn == EdgeControllerBuilder.Name && draft.Topology.Edge is { Settings: var edge }
            ? edge.Path[edge.Version is null ? "controller" : "version"]
            : draft.Topology.AddOnsOn().FirstOrDefault(one => one.Name == addOn)?.Common.Path["version"];

    /// <summary>A chart by its minor: <c>vcluster 0.36</c>.</summary>
    internal static string SubjectOf(ReleasePlan release) =>
        $"{NameOf(release.Chart.Split('/')[^1])} {Minor(release.Version)}";

    /// <summary>What a container of ours runs, by its minor: <c>mysql 8.4</c>.</summary>
    internal static string SubjectOf(ContainerPlan container)
    {
        var last = container.Image.Split('/')[^1].Split('@')[0];
        return last.Split(':') is [var name, var tag] ? $"{name} {Minor(tag)}" : last;
    }

    private static string NameOf(string chart) =>
        chart switch
        {
            "gateway-helm" => "Envoy Gateway",
            "traefik" => "Traefik chart",
            "kubernetes-ingress" => "HAProxy chart",
            _ => chart,
        };

    private static string Minor(string version) => string.Join('.', version.TrimStart('v').Split('.').Take(2));

    private static IEnumerable<(string Subject, ConfigPath Place)> OfServices(AddOn addOn) =>
        addOn is Harbor { Settings.Data: DataHome.Azure }
            ?
            [
                ("Azure Cache for Redis", addOn.Common.Path["data"]),
                ($"PostgreSQL {HarborData.PostgreSqlVersion}", addOn.Common.Path["data"]),
            ]
            : [];

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
