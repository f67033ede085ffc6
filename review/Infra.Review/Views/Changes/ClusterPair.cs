using Infra.Review.Reading;

namespace Infra.Review.Views.Changes;

/// <summary>A cluster that both plans have.</summary>
internal sealed record ClusterPair(ClusterObjects Before, ClusterObjects After, bool IsOnly)
{
    /// <summary>A cluster that is new or goes is not compared: all in it is new, or goes.</summary>
    public static IReadOnlyList<ClusterPair> Of(Estate before, Estate after)
    {
        var old = ClusterObjects.Of(before).ToLookup(cluster => cluster.Name);
        var now = ClusterObjects.Of(after);
        return
        [
            .. from cluster in now
            from same in old[cluster.Name].Take(1)
            select new ClusterPair(same, cluster, now.Count == 1),
        ];
    }

    /// <summary>The name with the cluster's, where there are several clusters.</summary>
    public string Named(string name) => IsOnly ? name : $"{After.Name}: {name}";
}
