using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolNameRuleTests
{
    [Theory]
    [InlineData("Apps")]
    [InlineData("my-apps")]
    [InlineData("1apps")]
    public void A_name_that_Azure_does_not_take_is_refused(string name) =>
        Assert.Equal(["INF204"], Named(name).Plan().Diagnostics.Select(diagnostic => diagnostic.Code.Id));

    [Fact]
    public void A_name_that_grows_past_its_limit_by_zone_and_generation_is_refused()
    {
        var diagnostic = Assert.Single(Named("twelveletter").Plan().Diagnostics).ToString();

        Assert.Matches(
            "^INF204 infra:clusters.main.pools.twelveletter: the name grows to 'twelveletter1[a-z0-9]{2}', above the 12 "
                + "characters of Azure; write at most 9 characters$",
            diagnostic
        );
    }

    [Fact]
    public void A_name_that_just_fits_is_accepted() => PlanAssert.Accepted(Named("nineletrs"));

    [Fact]
    public void Without_a_zone_in_it_there_is_room_for_one_letter_more() =>
        PlanAssert.Accepted(
            Stack
                .Default.Renamed("clusters.main.pools.apps", "tenletters")
                .WithPools(
                    cluster => NodePool.System("system", cluster.Pool("system")),
                    cluster => NodePool.User("tenletters", cluster.Pool("tenletters")),
                    cluster => NodePool.User("build", cluster.Pool("build"))
                )
        );

    private static Stack Named(string name) =>
        Stack
            .Default.Renamed("clusters.main.pools.apps", name)
            .WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User(name, cluster.Pool(name)).PerZone(),
                cluster => NodePool.User("build", cluster.Pool("build"))
            );
}
