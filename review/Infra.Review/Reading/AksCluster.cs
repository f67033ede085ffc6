using Infra.Review.Graph;

namespace Infra.Review.Reading;

/// <summary>One pool of a cluster, inline or a resource of its own.</summary>
/// <param name="Cluster">The cluster's inputs.</param>
public sealed record Pool(Field Inputs, Field Cluster)
{
    public string? Name => Inputs.Path == Diff.PropertyPath.Root ? Inputs["agentPoolName"].Text : Inputs["name"].Text;

    public bool IsSystem => Inputs["mode"].Is("System");

    public bool IsUser => Inputs["mode"].Is("User");

    public bool IsSpot => Inputs["scaleSetPriority"].Is("Spot");

    /// <summary>The nodes it has at least.</summary>
    public double? Least => Inputs["enableAutoScaling"].IsTrue ? Inputs["minCount"].Number : Inputs["count"].Number;

    /// <summary>The nodes it can have at most, surge not counted.</summary>
    public double? Most => Inputs["enableAutoScaling"].IsTrue ? Inputs["maxCount"].Number : Inputs["count"].Number;
}

/// <summary>An AKS cluster with all its pools.</summary>
public sealed record AksCluster(Field Inputs, ValueList<Pool> Pools)
{
    public static AksCluster Of(Field cluster, IEnumerable<Field> agentPools) =>
        new(
            cluster,
            cluster["agentPoolProfiles"]
                .Items.Concat(agentPools.Where(pool => IsOf(pool, cluster)))
                .Select(pool => new Pool(pool, cluster))
                .ToValueList()
        );

    private static bool IsOf(Field pool, Field cluster) =>
        pool.Resource.Dependencies.Contains(cluster.Resource.Urn)
        || pool["resourceName"].Text is { } name
            && name == cluster["resourceName"].Text
            && pool["resourceGroupName"].Text == cluster["resourceGroupName"].Text;
}
