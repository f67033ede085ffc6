using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>
/// What people declare: the shape of the platform in C#, its sizes in the stack's config. It may be wrong; the planner
/// says where.
/// </summary>
public sealed record PlatformTopology(StackSettings Settings)
{
    public required Seq<ClusterTopology> Clusters { get; init; }

    public Seq<BusinessLine> Lines { get; init; } = [];

    /// <summary>In any order; the planner finds the one to make them in.</summary>
    public Seq<AddOn> AddOns { get; init; } = [];

    /// <summary>Where traffic comes in; null where nothing does.</summary>
    public Edge? Edge { get; init; }
}

/// <summary>One cluster and the pools it is made of. A cluster that exists already brings its own pools.</summary>
public sealed record ClusterTopology(ClusterSettings Settings)
{
    public Seq<NodePool> Pools { get; init; } = [];

    /// <summary>What runs beside the business lines, and has to have a place when a zone is lost.</summary>
    public Seq<Demand> Demands { get; init; } = [];
}
