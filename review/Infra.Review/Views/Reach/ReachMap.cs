using Infra.Review.Graph;

namespace Infra.Review.Views.Reach;

/// <summary>Traffic that the policies of a plan let through.</summary>
public sealed record Way(Party From, Party To, PortSet Ports);

/// <summary>What holds for Pods of which no policy allows anything.</summary>
public enum Closure
{
    /// <summary>Everything is let through.</summary>
    Open,

    /// <summary>Closed only because some policy allows something else; with that policy the wall would go.</summary>
    Narrowed,

    /// <summary>A policy of its own denies it.</summary>
    Denied,
}

/// <summary>What is so in a namespace where nothing else is said.</summary>
public sealed record SpaceDefault(Space Space, Closure Ingress, Closure Egress);

/// <summary>
/// Who may talk to whom in one cluster, by the network policies of a plan: what goes out has to be allowed where it
/// starts, and what comes in where it ends; policies add up; without any, everything is allowed.
/// </summary>
public sealed class ReachMap
{
    private readonly Dictionary<Party, int> places;
    private readonly PortSet?[][] outgoing;
    private readonly PortSet?[][] incoming;

    private ReachMap(ClusterObjects cluster, Universe universe)
    {
        Cluster = cluster.Name;
        Parties = universe.Parties;
        places = Parties.Select((party, at) => (party, at)).ToDictionary(item => item.party, item => item.at);
        var notes = new List<string>();
        var policies = PolicyReading.Of(cluster, notes).ToLookup(policy => policy.Space);
        var pods = new PodBook(cluster);
        outgoing = Allowed(Direction.Egress);
        incoming = Allowed(Direction.Ingress);
        Defaults = Parties
            .Where(party => party is { Space: not null, Labels.IsEmpty: true })
            .Select(party => DefaultOf(party, policies[party.Group]))
            .OfType<SpaceDefault>()
            .ToValueList();
        Notes = notes.ToSortedSet();

        PortSet?[][] Allowed(Direction direction) =>
            [.. Parties.Select(party => Row(party, direction, policies[party.Group], pods))];
    }

    public string Cluster { get; }

    public ValueList<Party> Parties { get; }

    /// <summary>Of every namespace.</summary>
    public ValueList<SpaceDefault> Defaults { get; }

    /// <summary>What the plan cannot tell.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Every pair that may talk; addresses among each other are no matter of the cluster.</summary>
    public IEnumerable<Way> Ways =>
        from start in Enumerable.Range(0, Parties.Count)
        from end in Enumerable.Range(0, Parties.Count)
        where !(Parties[start].IsOutside && Parties[end].IsOutside)
        let ports = Between(start, end)
        where !ports.IsEmpty
        select new Way(Parties[start], Parties[end], ports);

    /// <summary>The ports of the second that the first may use.</summary>
    public PortSet Between(Party from, Party to) => Between(places[from], places[to]);

    /// <summary>The clusters of a plan by name.</summary>
    public static ValueList<ReachMap> Of(ResourceGraph graph) =>
        ClusterObjects.Of(graph).Select(cluster => Of(cluster, Universe.Of([cluster]))).ToValueList();

    internal static ReachMap Of(ClusterObjects cluster, Universe universe) => new(cluster, universe);

    /// <summary>The same by their places in <see cref="Parties"/>.</summary>
    internal PortSet Between(int from, int to) => Cell(outgoing[from], to).And(Cell(incoming[to], from));

    /// <summary>A row of no length: no policy holds the party back.</summary>
    private static PortSet Cell(PortSet?[] row, int at) => row.Length == 0 ? PortSet.All : row[at] ?? PortSet.None;

    private PortSet?[] Row(Party party, Direction direction, IEnumerable<PolicyReading> policies, PodBook pods)
    {
        var taking = party.IsOutside
            ? []
            : policies.Where(policy => policy.Isolates(direction) && policy.Takes(pods.LabelsOf(party))).ToList();
        if (taking.Count == 0)
        {
            return [];
        }

        var row = new PortSet?[Parties.Count];
        foreach (var rule in taking.SelectMany(policy => policy.RulesOf(direction)))
        {
            foreach (var at in rule.TakenOf(Parties, pods))
            {
                var ports = rule.PortsOf(direction == Direction.Ingress ? party : Parties[at], pods);
                row[at] = row[at]?.With(ports) ?? ports;
            }
        }

        return row;
    }

    private static SpaceDefault? DefaultOf(Party others, IEnumerable<PolicyReading> policies)
    {
        return others.Space is { } space ? new(space, Of(Direction.Ingress), Of(Direction.Egress)) : null;

        Closure Of(Direction direction)
        {
            var all = policies.Where(policy => policy.TakesAll && policy.Isolates(direction)).ToList();
            return all.Count == 0 ? Closure.Open
                : all.Exists(policy => policy.RulesOf(direction).IsEmpty) ? Closure.Denied
                : Closure.Narrowed;
        }
    }
}
