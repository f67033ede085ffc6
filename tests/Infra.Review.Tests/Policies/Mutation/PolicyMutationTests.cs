using Infra.Review.Policies;
using Infra.Review.Tests.Policies.Kit;

namespace Infra.Review.Tests.Policies.Mutation;

/// <summary>Takes each condition out of each rule, and wants the tests of that rule to notice.</summary>
public sealed class PolicyMutationTests
{
    private static readonly Lazy<IReadOnlyList<(string Id, Policy Policy)>> Mutants = new(MutantAssembly.Load);

    [Fact]
    public void No_rule_can_lose_a_condition_without_a_test_of_it_failing()
    {
        var tests = PolicyBookTests.Classes.ToDictionary(each => each.GetType().Name, StringComparer.Ordinal);

        var survivors = Mutants.Value.Where(each => Survives(tests[$"{each.Policy.GetType().Name}Tests"], each.Policy));
        Assert.Equal([], survivors.Select(each => each.Id));
    }

    [Fact]
    public void Every_rule_has_mutants() =>
        Assert.Equal(
            PolicyBook.All.Select(policy => policy.Id).Order(),
            Mutants.Value.Select(each => each.Policy.Id).Distinct().Order()
        );

    private static bool Survives(PolicyTests tests, Policy mutant)
    {
        try
        {
            return tests.Accepts(mutant);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
