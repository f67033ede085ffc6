using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class VnetIntegrationRuleTests
{
    private static readonly Stack Qatar = Stack.Default.WithCluster("location", "\"qatarcentral\"");

    [Fact]
    public void A_region_without_it_is_refused() =>
        PlanAssert.Refused(
            Qatar,
            "INF253 infra:clusters.main.apiServer.vnetIntegration: qatarcentral has no VNet integration of API servers; "
                + "write vnetIntegration: false, and ranges or private: true beside it"
        );

    [Theory]
    [InlineData("""{ "vnetIntegration": false, "ranges": ["203.0.113.0/24"] }""", false)]
    [InlineData("""{ "vnetIntegration": false, "private": true }""", true)]
    public void Outside_the_network_the_API_server_has_no_subnet_and_no_rights_on_one(string server, bool isPrivate)
    {
        var plan = PlanAssert.Aks(Qatar.WithCluster("apiServer", server).Without("clusters.main.network.apiServer"));

        Assert.Null(plan.Network.ApiServer);
        Assert.Equal(
            [SubnetRole.Nodes, SubnetRole.Edge],
            plan.Network.Subnets.Select(subnet => subnet.Role).Distinct()
        );
        Assert.DoesNotContain(plan.Network.SecurityGroups, group => group.Name == "nsg-main-api");
        Assert.Equal(isPrivate, plan.Cluster.PrivateApiServer);
    }

    [Fact]
    public void A_subnet_that_is_stated_for_it_nonetheless_is_told_of() =>
        Assert.Contains(
            Stack.Default.WithCluster("apiServer.vnetIntegration", "false").Plan().Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF328"
        );
}
