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
    public void It_is_silent_about_values_that_are_not_known() =>
        Assert.All(Clouded(), each => Assert.DoesNotContain(each.Place, Case.Said(Policy, each.Graph)));

    /// <summary>Whether a policy says of every case what this class wants to hear, so that another one could take its place.</summary>
    internal bool Accepts(Policy other) =>
        Cases.All(each => Case.Said(other, each.Graph).SequenceEqual(each.Expected))
        && Clouded().All(each => !Case.Said(other, each.Graph).Contains(each.Place));

    /// <summary>Each place that breaks the policy, in a graph where nobody knows what is there.</summary>
    private IEnumerable<(string Place, ResourceGraph Graph)> Clouded() =>
        from each in Cases
        from place in each.Expected
        where place.Contains(' ', StringComparison.Ordinal)
        let name = place[..place.IndexOf(' ', StringComparison.Ordinal)]
        let path = place[(name.Length + 1)..]
        select (
            place,
            Case.GraphOf(
                each.Graph.Resources.Select(resource =>
                    resource.Name == name ? new Thing(resource).Unknown(path) : new Thing(resource)
                )
            )
        );
}
