using Infra.Review.Graph;
using Infra.Review.Policies;
using Infra.Review.Reading;

namespace Infra.Review.Tests.Policies.Kit;

/// <summary>A graph with what a policy has to say about it.</summary>
/// <param name="Expected">Name of the resource and path of each violation; none for a graph that passes.</param>
public sealed record Case(IReadOnlyList<string> Expected, ResourceGraph Graph)
{
    internal static Case Passes(params Thing[] things) => new([], GraphOf(things));

    /// <param name="violations">Separated by <c>&amp;</c>.</param>
    internal static Case Fails(string violations, params Thing[] things) =>
        new(violations.Split(" & "), GraphOf(things));

    internal static ResourceGraph GraphOf(IEnumerable<Thing> things) =>
        ResourceGraph.Of("shop", "dev", things.Select(thing => thing.Resource));

    /// <summary>What the policy says, in the form of <see cref="Expected"/>.</summary>
    public static IReadOnlyList<string> Said(Policy policy, ResourceGraph graph) =>
        [
            .. policy
                .Check(new Estate(graph))
                .Select(violation =>
                    $"{violation.Urn[(violation.Urn.LastIndexOf(':') + 1)..]} {violation.Path}".Trim()
                ),
        ];
}

/// <summary>The tests that every policy has, run on its own cases.</summary>
public abstract class PolicyTests
{
    private protected PolicyTests(Policy policy, params Case[] cases) => (Policy, Cases) = (policy, cases);

    internal Policy Policy { get; }

    internal IReadOnlyList<Case> Cases { get; }

    [Fact]
    public void It_finds_what_breaks_it_and_nothing_else() =>
        Assert.All(Cases, each => Assert.Equal(each.Expected, Case.Said(Policy, each.Graph)));

    [Fact]
    public void It_has_a_case_that_passes_and_one_that_fails()
    {
        Assert.Contains(Cases, each => each.Expected.Count == 0);
        Assert.Contains(Cases, each => each.Expected.Count > 0);
    }

    [Fact]
    public void It_is_silent_about_values_that_are_not_known()
    {
        foreach (var each in Cases)
        {
            foreach (var place in each.Expected.Where(place => place.Contains(' ', StringComparison.Ordinal)))
            {
                var (name, path) = (place[..place.IndexOf(' ')], place[(place.IndexOf(' ') + 1)..]);
                var graph = Case.GraphOf(
                    each.Graph.Resources.Select(resource =>
                        resource.Name == name ? new Thing(resource).Unknown(path) : new Thing(resource)
                    )
                );

                Assert.DoesNotContain(place, Case.Said(Policy, graph));
            }
        }
    }
}
