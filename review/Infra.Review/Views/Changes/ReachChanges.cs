using Infra.Review.Graph;
using Infra.Review.Reports;
using Infra.Review.Views.Reach;

namespace Infra.Review.Views.Changes;

/// <summary>Ways that a change opens or closes.</summary>
internal static class ReachChanges
{
    /// <summary>More would be a table of millions of pairs. Practice stays far below, at some dozens in a cluster.</summary>
    private const int MostSpaces = 500;

    private static readonly (string, string)[] Kinds =
    [
        ("networking.k8s.io", "NetworkPolicy"),
        ("core", "Namespace"),
        ("core", "Pod"),
        ("apps", "Deployment"),
        ("apps", "StatefulSet"),
        ("apps", "DaemonSet"),
        ("apps", "ReplicaSet"),
        ("batch", "Job"),
        ("batch", "CronJob"),
        ("helm.sh", "Release"),
    ];

    public static IEnumerable<ReportRow> In(ClusterPair cluster)
    {
        if (cluster.Before.HasSame(cluster.After, Kinds))
        {
            return [];
        }

        if (Math.Max(cluster.Before.Spaces.Count, cluster.After.Spaces.Count) > MostSpaces)
        {
            return
            [
                new ReportRow(Weight.Warning, "not compared")
                {
                    Name = cluster.Named("reach"),
                    Message =
                        $"more than {MostSpaces} namespaces are too many to compare pair by pair; look at both sides with infra reach",
                },
            ];
        }

        // What the change leaves is named as the change names it.
        var universe = Universe.Of(cluster.After, cluster.Before);
        var (before, after) = (ReachMap.Of(cluster.Before, universe), ReachMap.Of(cluster.After, universe));
        var (old, now) = (
            Existing(universe, cluster.Before, cluster.After),
            Existing(universe, cluster.After, cluster.Before)
        );
        return
        [
            .. Walls(cluster, before, after),
            .. Rows(cluster, universe, Gained(universe, (before, old), (after, now)), opened: true),
            .. Rows(cluster, universe, Gained(universe, (after, now), (before, old)), opened: false),
        ];
    }

    /// <summary>What the second has and the first has not.</summary>
    private static IEnumerable<Way> Gained(
        Universe universe,
        (ReachMap Map, bool[] Exists) first,
        (ReachMap Map, bool[] Exists) second
    ) =>
        from start in Enumerable.Range(0, universe.Parties.Count)
        where second.Exists[start]
        from end in Enumerable.Range(0, universe.Parties.Count)
        where second.Exists[end] && !(universe.Parties[start].IsOutside && universe.Parties[end].IsOutside)
        let had = first.Exists[start] && first.Exists[end] ? first.Map.Between(start, end) : PortSet.None
        let gained = second.Map.Between(start, end).Without(had)
        where !gained.IsEmpty
        select new Way(universe.Parties[start], universe.Parties[end], gained);

    /// <summary>A namespace that only the other side plans is not there; one that nobody plans is on both.</summary>
    private static bool[] Existing(Universe universe, ClusterObjects side, ClusterObjects other)
    {
        var absent = other
            .Spaces.Select(space => space.Name)
            .Except(side.Spaces.Select(space => space.Name))
            .ToHashSet();
        return [.. universe.Parties.Select(party => !absent.Contains(party.Group))];
    }

    private static IEnumerable<ReportRow> Rows(
        ClusterPair cluster,
        Universe universe,
        IEnumerable<Way> ways,
        bool opened
    ) =>
        ReachTable
            .Of(universe.Parties, ways)
            .Select(row => new ReportRow(opened ? Weight.Warning : Weight.Note, opened ? "opened" : "closed")
            {
                Code = opened ? "INF750" : "",
                Name = cluster.Named(string.Join(", ", row.From)),
                Label = opened ? "wider reach" : "",
                Message = string.Join(
                    "; ",
                    row.To.Select(target => $"{target.Ports} of {string.Join(", ", target.Names)}")
                ),
            });

    /// <summary>Of namespaces that are on both sides.</summary>
    private static IEnumerable<ReportRow> Walls(ClusterPair cluster, ReachMap before, ReachMap after) =>
        from old in before.Defaults
        from now in after.Defaults
        where old.Space.Name == now.Space.Name
        where cluster.Before.Spaces.Any(space => space.Name == old.Space.Name)
        where cluster.After.Spaces.Any(space => space.Name == old.Space.Name)
        from row in new[]
        {
            Wall(cluster, now.Space, "incoming", old.Ingress, now.Ingress),
            Wall(cluster, now.Space, "outgoing", old.Egress, now.Egress),
        }
        where row is not null
        select row;

    private static ReportRow? Wall(ClusterPair cluster, Space space, string what, Closure old, Closure now) =>
        old == now ? null
        : now < old
            ? new ReportRow(Weight.Warning, "opened")
            {
                Code = "INF750",
                Name = cluster.Named(space.Name),
                Label = "wider reach",
                Message = $"what is {what} was {Words(old)} and is now {Words(now)}",
            }
        : new ReportRow(Weight.Note, "closed")
        {
            Name = cluster.Named(space.Name),
            Message = $"what is {what} was {Words(old)} and is now {Words(now)}",
        };

    private static string Words(Closure closure) =>
        closure switch
        {
            Closure.Denied => "denied unless allowed",
            Closure.Narrowed => "denied only while something is allowed",
            _ => "open",
        };
}
