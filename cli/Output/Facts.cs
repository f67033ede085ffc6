using System.Collections.Frozen;
using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>One thing to know about a resource.</summary>
/// <param name="Key">The property's name, with its parent's where the name alone says nothing.</param>
internal readonly record struct Fact(string Key, string Value, ValueKind Kind);

/// <summary>
/// Picks what a reader wants to see of a resource's inputs: where it is, how large, which addresses, what it points to.
/// Works on names that Azure and Kubernetes share, so a type that nobody listed reads well too.
/// </summary>
internal static class Facts
{
    private const int Most = 10;
    private const int MostLeaves = 256;
    private const int Deepest = 6;
    private const int ItemsLookedInto = 16;
    private const int NotInteresting = int.MaxValue;

    // In the order in which they are shown. Two parts match the end of a parent, one part its last name.
    private static readonly FrozenDictionary<string, int> Interest = Ranked(
        "metadata.namespace",
        "location",
        "kubernetesVersion",
        "chart",
        "version",
        "sku.tier",
        "addressPrefixes",
        "addressPrefix",
        "podCidrs",
        "podCidr",
        "serviceCidrs",
        "serviceCidr",
        "vmSize",
        "mode",
        "minCount",
        "maxCount",
        "count",
        "zones",
        "availabilityZones",
        "replicas",
        "minReplicas",
        "maxReplicas",
        "minAvailable",
        "maxUnavailable",
        "scaleSetPriority",
        "maxPods",
        "schedule",
        "image",
        "policyTypes",
        "rules.verbs",
        "rules.resources",
        "roleRef.name",
        "subjects.name",
        "default.cpu",
        "default.memory",
        "max.cpu",
        "max.memory",
        "hostname",
        "host",
        "port",
        "roleDefinitionId",
        "sku.name",
        "publicIPAllocationMethod",
        "orchestratorVersion",
        "networkPlugin",
        "networkDataplane",
        "subscriptionId",
        "length"
    );

    // Everything below these says how large something may become.
    private static readonly string[] InterestingParents = ["hard"];

    // Alone these say nothing: their parent's name goes in front.
    private static readonly FrozenSet<string> NeedParent = FrozenSet.ToFrozenSet([
        "name",
        "id",
        "tier",
        "cpu",
        "memory",
    ]);

    // Said already: by the name of the resource, or in every resource alike.
    private static readonly FrozenSet<string> Noise = FrozenSet.ToFrozenSet([
        "apiVersion",
        "kind",
        "resourceGroupName",
    ]);

    public static IReadOnlyList<Fact> Of(Resource resource)
    {
        var leaves = new List<Leaf>();
        Collect(resource.Inputs, parent: "", path: "", leaves, depth: 0);
        var facts = Pick(leaves.Where(leaf => leaf.Rank != NotInteresting));
        return facts.Count > 0 ? facts : Pick(leaves.Where(leaf => leaf.Depth == 0));
    }

    /// <summary>The items of a list are one fact: the verbs of all rules, the images of all containers.</summary>
    private static List<Fact> Pick(IEnumerable<Leaf> leaves) =>
        WithoutFirstOfMany(leaves.ToList())
            .GroupBy(leaf => leaf.Path, StringComparer.Ordinal)
            .OrderBy(place => place.First().Rank)
            .DistinctBy(place => place.First().Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(place => FactOf(place.First().Key, [.. place.Select(leaf => leaf.Value)]))
            .ToList();

    /// <summary>Azure names many ranges twice, <c>podCidr</c> and <c>podCidrs</c>: the list says both.</summary>
    private static IEnumerable<Leaf> WithoutFirstOfMany(List<Leaf> leaves)
    {
        var paths = leaves.Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
        return leaves.Where(leaf => !paths.Contains(leaf.Path + "s"));
    }

    private static Fact FactOf(string key, List<PropertyValue> values)
    {
        var value = values is [var only]
            ? only
            : new ListValue(
                values
                    .SelectMany(v => v is ListValue list ? list.Items : (IEnumerable<PropertyValue>)[v])
                    .Distinct()
                    .ToValueList()
            );
        return new Fact(PlainText.Visible(key), ValueText.Of(value), ValueText.KindOf(value));
    }

    private static void Collect(ObjectValue members, string parent, string path, List<Leaf> leaves, int depth)
    {
        foreach (var (name, value) in members.Members)
        {
            if (leaves.Count >= MostLeaves)
            {
                return;
            }

            Visit(name, value, parent, $"{path}.{name}", leaves, depth);
        }
    }

    private static void Visit(
        string name,
        PropertyValue value,
        string parent,
        string path,
        List<Leaf> leaves,
        int depth
    )
    {
        if (ValueText.IsShort(value))
        {
            if (value is not (NullValue or ListValue { Items.IsEmpty: true } or ObjectValue) && !Noise.Contains(name))
            {
                leaves.Add(new Leaf(path, KeyOf(name, parent), value, RankOf(name, parent, value), depth));
            }

            return;
        }

        if (depth == Deepest)
        {
            return;
        }

        var items = value is ListValue list ? list.Items : (IEnumerable<PropertyValue>)[value];
        foreach (var item in items.Take(ItemsLookedInto).OfType<ObjectValue>())
        {
            Collect(item, name, path, leaves, depth + 1);
        }
    }

    private static int RankOf(string name, string parent, PropertyValue value)
    {
        if (Interest.TryGetValue($"{parent}.{name}", out var rank) || Interest.TryGetValue(name, out rank))
        {
            return rank;
        }

        if (InterestingParents.Contains(parent))
        {
            return Interest.Count;
        }

        return ValueText.KindOf(value) == ValueKind.Plain ? NotInteresting : Interest.Count + 1;
    }

    private static FrozenDictionary<string, int> Ranked(params ReadOnlySpan<string> names)
    {
        var ranks = new Dictionary<string, int>();
        foreach (var name in names)
        {
            ranks.Add(name, ranks.Count);
        }

        return ranks.ToFrozenDictionary();
    }

    /// <param name="Path">All names on the way, without positions in lists.</param>
    private readonly record struct Leaf(string Path, string Key, PropertyValue Value, int Rank, int Depth);

    private static string KeyOf(string name, string parent) =>
        parent.Length > 0 && NeedParent.Contains(name) ? $"{parent}.{name}" : name;
}
