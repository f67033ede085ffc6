using Infra.Review.Graph;

namespace Infra.Review.Reading;

/// <summary>A graph as policies and views read it: its managed resources by kind.</summary>
public sealed class Estate
{
    private readonly ILookup<(string Package, string Module, string Kind), Field> byKind;

    public Estate(ResourceGraph graph)
    {
        Graph = graph;
        Managed =
        [
            .. graph
                .Resources.Where(resource => resource.Custom && !resource.Options.External)
                .Select(resource => Field.Of(resource)),
        ];
        byKind = Managed.ToLookup(field => (field.Type.Package, field.Type.Module, field.Type.Kind));
        Workloads = [.. Managed.Select(Workload.Of).OfType<Workload>()];
        Clusters =
        [
            .. Azure("containerservice", "ManagedCluster")
                .Select(cluster => AksCluster.Of(cluster, Azure("containerservice", "AgentPool"))),
        ];
    }

    public ResourceGraph Graph { get; }

    /// <summary>What a provider manages; components and what is only read are left out.</summary>
    public ValueList<Field> Managed { get; }

    public ValueList<AksCluster> Clusters { get; }

    public ValueList<Workload> Workloads { get; }

    /// <summary>The inputs of every Azure resource of a kind, whatever its API version.</summary>
    public IEnumerable<Field> Azure(string module, string kind) => byKind[("azure-native", module, kind)];

    /// <summary>The inputs of every Kubernetes object of a kind, whatever its API version.</summary>
    /// <param name="group">As in type tokens: <c>core</c>, <c>apps</c>, <c>rbac.authorization.k8s.io</c>.</param>
    public IEnumerable<Field> Kubernetes(string group, string kind) => byKind[("kubernetes", group, kind)];

    public IEnumerable<Field> Of(string package, string module, string kind) => byKind[(package, module, kind)];
}
