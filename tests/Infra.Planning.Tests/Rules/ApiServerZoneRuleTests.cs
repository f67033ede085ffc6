using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ApiServerZoneRuleTests
{
    private const string Zones =
        "/subscriptions/44444444-4444-4444-4444-444444444444/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones";

    private static readonly Stack Private = Stack.Default.WithCluster("apiServer", """{ "private": true }""");

    [Fact]
    public void A_public_API_server_is_in_public_DNS() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("apiServer.zone", "\"none\""),
            "INF326 infra:clusters.main.apiServer.zone: a public API server is in public DNS; remove it, or write private: true"
        );

    [Theory]
    [InlineData("private.northeurope.azmk8s.io")]
    [InlineData("a.b.private.westeurope.azmk8s.io")]
    [InlineData("notprivate.westeurope.azmk8s.io")]
    [InlineData("a-label-of-more-than-thirty-two-let.private.westeurope.azmk8s.io")]
    public void A_zone_that_AKS_does_not_take_is_refused(string zone) =>
        PlanAssert.Refused(
            Private.WithCluster("apiServer.zone", $"\"{Zones}/{zone}\""),
            $"INF326 infra:clusters.main.apiServer.zone: AKS does not take {zone} for an API server inside the network; use a zone "
                + "private.westeurope.azmk8s.io, or one label of up to 32 characters before that"
        );

    [Fact]
    public void Behind_a_private_endpoint_the_zone_has_another_name()
    {
        var endpoint = Private.WithCluster("apiServer.vnetIntegration", "false");

        PlanAssert.Accepted(endpoint.WithCluster("apiServer.zone", $"\"{Zones}/privatelink.westeurope.azmk8s.io\""));
        PlanAssert.Refused(
            endpoint.WithCluster("apiServer.zone", $"\"{Zones}/private.westeurope.azmk8s.io\""),
            "INF326 infra:clusters.main.apiServer.zone: AKS does not take private.westeurope.azmk8s.io for an API server "
                + "behind a private endpoint; use a zone privatelink.westeurope.azmk8s.io, or one label of up to 32 "
                + "characters before that"
        );
    }

    [Theory]
    [InlineData("private.westeurope.azmk8s.io")]
    [InlineData("team.private.westeurope.azmk8s.io")]
    public void A_zone_of_ones_own_comes_with_the_rights_on_it_and_on_the_network(string zone)
    {
        var plan = PlanAssert.Aks(Private.WithCluster("apiServer.zone", $"\"{Zones}/{zone}\""));

        Assert.Equal(($"{Zones}/{zone}", false), (plan.Cluster.ApiServerZone, plan.Cluster.ApiServerIsInPublicDns));
        Assert.Equal(["id-main-zone", "id-main-vnet"], plan.Identity.Rights.Select(right => right.Name));
        Assert.Equal([$"{Zones}/{zone}", null], plan.Identity.Rights.Select(right => right.Scope));
    }

    [Theory]
    [InlineData("system", false)]
    [InlineData("none", true)]
    public void Without_a_zone_of_ones_own_public_DNS_helps(string zone, bool isPublic)
    {
        var plan = PlanAssert.Aks(Private.WithCluster("apiServer.zone", $"\"{zone}\""));

        Assert.Equal((zone, isPublic), (plan.Cluster.ApiServerZone, plan.Cluster.ApiServerIsInPublicDns));
        Assert.Empty(plan.Identity.Rights);
    }
}
