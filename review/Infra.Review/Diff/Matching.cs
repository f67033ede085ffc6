using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>Which resource of the base is which of the head: by URN, else by an alias that the head declares.</summary>
internal sealed class Matching
{
    private readonly Dictionary<string, Resource> baseByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);

    private Matching(bool acrossStacks) => AcrossStacks = acrossStacks;

    /// <summary>Two stacks are compared, and nothing becomes of either.</summary>
    public bool AcrossStacks { get; }

    /// <summary>Pairs in the order of the head, then what only the base has.</summary>
    public List<(Resource? Before, Resource? After)> Pairs { get; } = [];

    public static Matching Of(ResourceGraph before, ResourceGraph after)
    {
        var matching = new Matching(before.Stack != after.Stack || before.Project != after.Project);
        foreach (var resource in before.Resources)
        {
            matching.baseByKey[matching.Key(resource.Urn, resource.Type)] = resource;
        }

        matching.Pair(after);
        return matching;
    }

    /// <summary>True when an alias carried the resource to another URN; the names of two stacks do not count.</summary>
    public bool Moved(Resource before, Resource after) => Key(before.Urn, before.Type) != Key(after.Urn, after.Type);

    /// <summary>
    /// A value of the base as it would read after the renames: symbolic ids and URNs of renamed resources replaced, so
    /// that a renamed resource is not a change in everything that refers to it.
    /// </summary>
    public ObjectValue AsInHead(ObjectValue before) =>
        renamed.Count == 0 ? before : before.Select(member => AsInHead(member.Value));

    private PropertyValue AsInHead(PropertyValue value) =>
        value switch
        {
            ObjectValue members => members.Select(member => AsInHead(member.Value)),
            ListValue list => new ListValue(list.Items.Select(AsInHead).ToValueList()),
            StringValue { Value: var text } when text.Contains("${", StringComparison.Ordinal) => new StringValue(
                WithRenamedIds(text)
            ),
            UnknownValue unknown => unknown with
            {
                WaitsFor = unknown.WaitsFor.Select(Renamed).Order(StringComparer.Ordinal).ToValueList(),
            },
            ReferenceValue reference => reference with
            {
                Urn = Renamed(reference.Urn),
                Id = reference.Id is null ? null : Renamed(reference.Id),
            },
            _ => value,
        };

    private void Pair(ResourceGraph after)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var unmatched = new List<Resource>();
        foreach (var resource in after.Resources)
        {
            var key = Key(resource.Urn, resource.Type);
            if (baseByKey.TryGetValue(key, out var old))
            {
                taken.Add(key);
                Add(old, resource);
            }
            else
            {
                unmatched.Add(resource);
            }
        }

        foreach (var resource in unmatched)
        {
            var key = resource
                .Options.Aliases.Select(alias => Key(alias, resource.Type))
                .FirstOrDefault(alias => baseByKey.ContainsKey(alias) && taken.Add(alias));
            Add(key is null ? null : baseByKey[key], resource);
        }

        foreach (var (key, resource) in baseByKey)
        {
            if (!taken.Contains(key))
            {
                Pairs.Add((resource, null));
            }
        }
    }

    private void Add(Resource? before, Resource after)
    {
        Pairs.Add((before, after));
        if (before is null || before.Urn == after.Urn)
        {
            return;
        }

        renamed[before.Urn] = after.Urn;
        if (before.Id is { Length: > 0 } old && after.Id is { Length: > 0 } now && old != now)
        {
            renamed[old] = now;
        }
    }

    private string Key(string urn, string type) =>
        !AcrossStacks ? urn
        // The root carries the stack's name; there is one on each side.
        : type == Urns.StackType ? type
        : Urns.Local(urn);

    private string Renamed(string text) => renamed.GetValueOrDefault(text, text);

    private string WithRenamedIds(string text) => Symbols.Replace(text, Renamed);
}
