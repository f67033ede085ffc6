using System.Runtime.InteropServices;
using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>One resource in the tree of a plan.</summary>
internal sealed class PlanNode(Resource resource)
{
    public Resource Resource { get; } = resource;

    public List<PlanNode> Children { get; } = [];

    /// <summary>How many resources have to exist before this one, along the longest way; for a component, its first child's.</summary>
    public int Rank { get; set; } = -1;
}

/// <summary>
/// The resources of a plan by parent, siblings in the order in which a deployment makes them. The stack itself and the
/// engine's default providers are left out. Works on any graph, one with missing or circular parents too.
/// </summary>
internal static class PlanTree
{
    public static IReadOnlyList<PlanNode> Of(ResourceGraph graph)
    {
        var nodes = Nodes(graph);
        var roots = Attach(nodes);
        var order = BelowFirst(roots, nodes);
        var ranks = Ranks(graph);
        foreach (var node in order)
        {
            node.Rank =
                node.Resource.Custom || node.Children.Count == 0
                    ? ranks[node.Resource.Urn]
                    : node.Children.Min(child => child.Rank);
            node.Children.Sort(InOrderOfCreation);
        }

        roots.Sort(InOrderOfCreation);
        return roots;
    }

    private static Dictionary<string, PlanNode> Nodes(ResourceGraph graph)
    {
        var nodes = new Dictionary<string, PlanNode>(graph.Resources.Count, StringComparer.Ordinal);
        foreach (var resource in graph.Resources)
        {
            if (!Urns.IsStack(resource) && !Urns.IsDefaultProvider(resource))
            {
                nodes.Add(resource.Urn, new PlanNode(resource));
            }
        }

        return nodes;
    }

    private static List<PlanNode> Attach(Dictionary<string, PlanNode> nodes)
    {
        var roots = new List<PlanNode>();
        foreach (var node in nodes.Values)
        {
            var parent = node.Resource.Parent is { } urn ? nodes.GetValueOrDefault(urn) : null;
            (parent?.Children ?? roots).Add(node);
        }

        return roots;
    }

    /// <summary>Every node after its children. Members of a circle of parents hang on no root: the first becomes one.</summary>
    private static List<PlanNode> BelowFirst(List<PlanNode> roots, Dictionary<string, PlanNode> nodes)
    {
        var seen = new HashSet<PlanNode>(nodes.Count);
        var order = new List<PlanNode>(nodes.Count);
        foreach (var root in roots)
        {
            Descend(root);
        }

        foreach (var node in nodes.Values)
        {
            if (!seen.Contains(node))
            {
                roots.Add(node);
                Descend(node);
            }
        }

        order.Reverse();
        return order;

        void Descend(PlanNode start)
        {
            var waiting = new Stack<PlanNode>([start]);
            seen.Add(start);
            while (waiting.TryPop(out var node))
            {
                order.Add(node);
                node.Children.RemoveAll(child => !seen.Add(child));
                foreach (var child in node.Children)
                {
                    waiting.Push(child);
                }
            }
        }
    }

    private static int InOrderOfCreation(PlanNode left, PlanNode right)
    {
        var order = left.Rank.CompareTo(right.Rank);
        order = order != 0 ? order : string.CompareOrdinal(left.Resource.Type, right.Resource.Type);
        order = order != 0 ? order : NaturalOrder.Compare(left.Resource.Name, right.Resource.Name);
        return order != 0 ? order : string.CompareOrdinal(left.Resource.Urn, right.Resource.Urn);
    }

    /// <summary>Per URN the length of the longest chain of dependencies below it. A circle counts as no chain.</summary>
    private static Dictionary<string, int> Ranks(ResourceGraph graph)
    {
        var ranks = new Dictionary<string, int>(graph.Resources.Count, StringComparer.Ordinal);
        var waiting = new Stack<(Resource Resource, int Next)>();
        foreach (var resource in graph.Resources)
        {
            Start(resource);
            while (waiting.TryPop(out var step))
            {
                var (current, next) = step;
                if (next < current.Dependencies.Count)
                {
                    waiting.Push((current, next + 1));
                    if (graph.Find(current.Dependencies[next]) is { } dependency)
                    {
                        Start(dependency);
                    }

                    continue;
                }

                var rank = 0;
                foreach (var urn in current.Dependencies)
                {
                    rank = Math.Max(rank, ranks.GetValueOrDefault(urn, -1) + 1);
                }

                ranks[current.Urn] = rank;
            }
        }

        return ranks;

        void Start(Resource resource)
        {
            ref var rank = ref CollectionsMarshal.GetValueRefOrAddDefault(ranks, resource.Urn, out var known);
            if (!known)
            {
                rank = -1;
                waiting.Push((resource, 0));
            }
        }
    }
}
