using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views;

/// <summary>A namespace of a cluster.</summary>
/// <param name="Line">The business line that it belongs to; null for one of the platform or of Kubernetes.</param>
public sealed record Space(string Name, string? Line);

/// <summary>The objects of a plan that go to one cluster: those of one provider.</summary>
internal sealed class ClusterObjects
{
    private const string Line = "infra/line";

    private readonly ILookup<(string Module, string Kind), Field> byKind;

    private ClusterObjects(string provider, IEnumerable<Field> objects, Estate estate)
    {
        Name = provider[(provider.LastIndexOf(':') + 1)..];
        byKind = objects.ToLookup(field => (field.Type.Module, field.Type.Kind));
        Workloads = estate.Workloads.Where(each => each.Object.Resource.Provider == provider).ToValueList();
        var dependencies = estate.Graph.Find(provider)?.Dependencies ?? [];
        Aks = estate.Clusters.FirstOrDefault(cluster => dependencies.Contains(cluster.Inputs.Resource.Urn));
        RoleAssignments = estate.Azure("authorization", "RoleAssignment").ToValueList();
        Spaces = Of("core", "Namespace")
            .Where(space => Kube.NameOf(space) is not null)
            .Select(space => new Space(Kube.NameOf(space) ?? "", space.At("metadata.labels")[Line].Text))
            .OrderBy(space => space.Name, StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>What the program calls the cluster's provider.</summary>
    public string Name { get; }

    public ValueList<Space> Spaces { get; }

    public ValueList<Workload> Workloads { get; }

    /// <summary>The cluster itself, where the plan makes it.</summary>
    public AksCluster? Aks { get; }

    /// <summary>Those of the whole plan: what they are for, their scopes say.</summary>
    public ValueList<Field> RoleAssignments { get; }

    /// <summary>By name.</summary>
    public static IReadOnlyList<ClusterObjects> Of(ResourceGraph graph) => Of(new Estate(graph));

    public static IReadOnlyList<ClusterObjects> Of(Estate estate)
    {
        return
        [
            .. estate
                .Managed.Where(Kube.IsKube)
                .GroupBy(field => field.Resource.Provider ?? "")
                .Select(group => new ClusterObjects(group.Key, group, estate))
                .OrderBy(cluster => cluster.Name, StringComparer.Ordinal),
        ];
    }

    public IEnumerable<Field> Of(string module, string kind) => byKind[(module, kind)];

    /// <summary>Whether both have the same objects of these kinds.</summary>
    public bool HasSame(ClusterObjects other, params IEnumerable<(string Module, string Kind)> kinds) =>
        kinds.All(kind =>
            Of(kind.Module, kind.Kind)
                .Select(field => field.Resource.Inputs)
                .SequenceEqual(other.Of(kind.Module, kind.Kind).Select(field => field.Resource.Inputs))
        );
}
