using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>A part of the company that runs workloads, apart from the others: its namespaces, its people, its quota.</summary>
public sealed record BusinessLine
{
    private readonly Seq<NamespaceName> namespaces;

    public BusinessLine(LineName name, LineSettings settings) => (Name, Settings, Id) = (name, settings, name.Value);

    public LineName Name { get; }

    public LineSettings Settings { get; }

    /// <summary>The name that the line began with: objects carry it, so that another name replaces none of them.</summary>
    public string Id { get; private init; }

    /// <summary>The one called like the line at its beginning, where nothing is said.</summary>
    public Seq<NamespaceName> Namespaces
    {
        get => namespaces.Count > 0 ? namespaces : [new(Id)];
        init => namespaces = value;
    }

    /// <summary>The clusters that it lives in; all of the stack where none is named.</summary>
    public Seq<ClusterName> Clusters { get; init; } = [];

    public PodSecurity PodSecurity { get; init; } = PodSecurity.Restricted;

    /// <summary>What comes in from outside. Everything else stays out.</summary>
    public Seq<Route> Exposes { get; init; } = [];

    /// <summary>What the line asks of others. Everything else stays inside.</summary>
    public Seq<Call> Calls { get; init; } = [];

    /// <summary>Whose place its pods may take, and who may take theirs.</summary>
    public LinePriority Priority { get; init; } = LinePriority.Normal;

    /// <summary>Whether faults may be made in its namespaces on purpose.</summary>
    public bool AllowsChaos { get; init; }

    /// <summary>
    /// For a line that has been given another name: the one it began with. Its namespaces stay, since Kubernetes cannot
    /// rename them, and so does everything in them.
    /// </summary>
    public BusinessLine FormerlyKnownAs(LineName first) => this with { Id = first.Value };

    internal bool LivesIn(ClusterName cluster) => Clusters.Count == 0 || Clusters.Contains(cluster);
}

/// <summary>The Pod Security level that the line's namespaces enforce.</summary>
public enum PodSecurity
{
    Restricted,

    /// <summary>Lets containers run as root.</summary>
    Baseline,
}
