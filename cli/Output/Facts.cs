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
    private const int Most = 6;
    private const int MostLeaves = 256;
    private const int Deepest = 6;
    private const int ItemsLookedInto = 3;
    private const int NotInteresting = int.MaxValue;

    // In the order in which they are shown. Two parts match the end of a parent, one part its last name.
    private static readonly FrozenDictionary<string, int> Interest = Ranked(
        "metadata.namespace",
        "location",
        "zones",
        "availabilityZones",
        "kubernetesVersion",
        "orchestratorVersion",
        "chart",
        "version",
        "sku.name",
        "sku.tier",
        "vmSize",
        "mode",
        "count",
        "minCount",
        "maxCount",
        "replicas",
        "minReplicas",
        "maxReplicas",
        "maxPods",
        "minAvailable",
        "maxUnavailable",
        "schedule",
        "image",
        "addressPrefixes",
        "addressPrefix",
        "podCidrs",
        "podCidr",
        "serviceCidrs",
        "serviceCidr",
        "dnsServiceIP",
        "networkPlugin",
        "networkDataplane",
        "policyTypes",
        "rules.verbs",
        "rules.resources",
        "roleRef.name",
        "subjects.name",
        "limits.cpu",
        "limits.memory",
        "scaleSetPriority",
        "hostname",
        "host",
        "port",
        "roleDefinitionId",
        "allocationMethod",
        "publicIPAllocationMethod",
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
        Collect(resource.Inputs, parent: "", leaves, depth: 0);
        var facts = Pick(leaves.Where(leaf => leaf.Rank != NotInteresting).OrderBy(leaf => leaf.Rank));
        return facts.Count > 0 ? facts : Pick(leaves.Where(leaf => leaf.Depth == 0));
    }

    private static List<Fact> Pick(IEnumerable<Leaf> leaves)
    {
        var facts = new List<Fact>();
        var keys = new HashSet<string>();
        foreach (var leaf in leaves)
        {
            if (keys.Add(leaf.Key))
            {
                facts.Add(
                    new Fact(PlainText.Visible(leaf.Key), ValueText.Of(leaf.Value), ValueText.KindOf(leaf.Value))
                );
                if (facts.Count == Most)
                {
                    break;
                }
            }
        }

        return facts;
    }

    private static void Collect(ObjectValue members, string parent, List<Leaf> leaves, int depth)
    {
        foreach (var (name, value) in members.Members)
        {
            if (leaves.Count >= MostLeaves)
            {
                return;
            }

            Visit(name, value, parent, leaves, depth);
        }
    }

    private static void Visit(string name, PropertyValue value, string parent, List<Leaf> leaves, int depth)
    {
        if (ValueText.IsShort(value))
        {
            if (value is not (NullValue or ListValue { Items.IsEmpty: true } or ObjectValue) && !Noise.Contains(name))
            {
                leaves.Add(new Leaf(KeyOf(name, parent), value, RankOf(name, parent, value), depth));
            }
        }
        else if (depth < Deepest)
        {
            if (value is ObjectValue inner)
            {
                Collect(inner, name, leaves, depth + 1);
            }
            else if (value is ListValue list)
            {
                foreach (
                    var item in ((IEnumerable<PropertyValue>)list.Items).Take(ItemsLookedInto).OfType<ObjectValue>()
                )
                {
                    Collect(item, name, leaves, depth + 1);
                }
            }
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

    private readonly record struct Leaf(string Key, PropertyValue Value, int Rank, int Depth);

    private static string KeyOf(string name, string parent) =>
        parent.Length > 0 && NeedParent.Contains(name) ? $"{parent}.{name}" : name;
}
