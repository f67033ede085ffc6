using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>
/// Who comes before whom. What is removed goes the other way round. Add-ons that have nothing to do with each other stay
/// in the order of their names.
/// </summary>
internal sealed class AddOnOrder
{
    private readonly SortedMap<AddOnNeeds> addOns;
    private readonly Dictionary<string, SortedSet<string>> before = [];

    public AddOnOrder(IEnumerable<AddOnNeeds> addOns)
    {
        this.addOns = new(
            addOns.DistinctBy(addOn => addOn.Name).Select(addOn => KeyValuePair.Create(addOn.Name, addOn))
        );
        foreach (var addOn in this.addOns.Values)
        {
            before[addOn.Name] = [.. addOn.Requires.SelectMany(Providers)];
        }

        // A wish never closes a circle: where it would, whoever is needed comes first.
        foreach (var addOn in this.addOns.Values)
        {
            foreach (var wished in addOn.Uses.SelectMany(Providers).Where(wished => !Reaches(wished, addOn.Name)))
            {
                before[addOn.Name].Add(wished);
            }
        }

        Names = Sort();
    }

    /// <summary>First to last.</summary>
    public Seq<string> Names { get; }

    /// <summary>Those that have to be there before it.</summary>
    public Seq<string> Before(string name) => before[name].ToSeq();

    /// <summary>Groups that need each other in a circle, each in the order in which one needs the next.</summary>
    public IEnumerable<Seq<string>> Circles =>
        before
            .Keys.Order(StringComparer.Ordinal)
            .Select(Circle)
            .OfType<Seq<string>>()
            .DistinctBy(circle => string.Join(' ', circle.Order(StringComparer.Ordinal)));

    private IEnumerable<string> Providers(Capability capability) =>
        addOns.Values.Where(addOn => addOn.Provides.Contains(capability)).Select(addOn => addOn.Name);

    private bool Reaches(string from, string to) => from == to || Path(from, to) is not null;

    /// <summary>The shortest circle through the add-on; null without one.</summary>
    private Seq<string>? Circle(string name) => Path(name, name) is { } path ? path.SkipLast(1).ToSeq() : null;

    /// <summary>The shortest way along what comes before, both ends included.</summary>
    private List<string>? Path(string from, string to)
    {
        var cameFrom = new Dictionary<string, string>();
        var waiting = new Queue<string>([from]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var next in before[at].Where(next => !cameFrom.ContainsKey(next)))
            {
                cameFrom[next] = at;
                if (next == to)
                {
                    return Walk(cameFrom, from, to);
                }

                waiting.Enqueue(next);
            }
        }

        return null;
    }

    private static List<string> Walk(Dictionary<string, string> cameFrom, string from, string to)
    {
        var path = new List<string> { to };
        do
        {
            path.Insert(0, cameFrom[path[0]]);
        } while (path[0] != from);

        return path;
    }

    /// <summary>Those in a circle come last, in the order of their names; there is no plan then anyway.</summary>
    private Seq<string> Sort()
    {
        var sorted = new List<string>();
        var left = before.Keys.Order(StringComparer.Ordinal).ToList();
        while (left.Find(name => before[name].All(sorted.Contains)) is { } next)
        {
            sorted.Add(next);
            left.Remove(next);
        }

        return sorted.Concat(left).ToSeq();
    }
}
