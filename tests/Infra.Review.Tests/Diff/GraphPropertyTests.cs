using FsCheck.Xunit;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Tests.Graph;

namespace Infra.Review.Tests.Diff;

/// <summary>What holds for the diff of any two graphs.</summary>
public sealed class GraphPropertyTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_graph_does_not_differ_from_itself(ResourceGraph graph)
    {
        var diff = GraphDiff.Between(graph, graph);

        Assert.Empty(diff.Changes);
        Assert.Equal(graph.Resources.Count, diff.Same);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Every_resource_of_the_head_is_either_changed_or_the_same(ResourceGraph before, ResourceGraph after)
    {
        var diff = GraphDiff.Between(before, after);

        var present = diff.Changes.Count(change => change.After is not null);
        Assert.Equal(after.Resources.Count, present + diff.Same);
    }

    [Property(Arbitrary = [typeof(EditedGraph)], MaxTest = 100)]
    public void The_diff_applied_to_the_base_gives_the_head(EditedGraph edited)
    {
        var patched = GraphPatch.Apply(edited.Base, GraphDiff.Between(edited.Base, edited.Head));

        Assert.Equal(edited.Head.Resources.Select(resource => resource.Urn), patched.Keys);
        Assert.All(edited.Head.Resources, resource => Assert.Equal(GraphPatch.Of(resource), patched[resource.Urn]));
    }

    [Property(Arbitrary = [typeof(EditedGraph)], MaxTest = 100)]
    public void The_way_back_gives_the_base(EditedGraph edited)
    {
        // Nobody declares the old names as aliases of the new ones: what was renamed is made and deleted.
        var patched = GraphPatch.Apply(edited.Head, GraphDiff.Between(edited.Head, edited.Base));

        Assert.Equal(edited.Base.Resources.Select(resource => resource.Urn), patched.Keys);
        Assert.All(edited.Base.Resources, resource => Assert.Equal(GraphPatch.Of(resource), patched[resource.Urn]));
    }

    [Property(Arbitrary = [typeof(EditedGraph)], MaxTest = 100)]
    public void Renames_are_found_and_nothing_is_made_or_deleted_for_them(EditedGraph edited)
    {
        var diff = GraphDiff.Between(edited.Base, edited.Head);

        Assert.Equal(
            edited.Renames.OrderBy(rename => rename.Value, StringComparer.Ordinal),
            diff.Changes.Where(change => change is { Before: { } before, After: { } after } && before.Urn != after.Urn)
                .Select(change => KeyValuePair.Create(change.Before?.Urn ?? "", change.Urn))
        );
        Assert.Equal(edited.Added.Order(StringComparer.Ordinal), Urns(diff, ChangeAction.Create));
        Assert.Equal(edited.Removed.Order(StringComparer.Ordinal), Urns(diff, ChangeAction.Delete));
    }

    private static IEnumerable<string> Urns(GraphDiff diff, ChangeAction action) =>
        diff.Changes.Where(change => change.Action == action).Select(change => change.Urn);
}
