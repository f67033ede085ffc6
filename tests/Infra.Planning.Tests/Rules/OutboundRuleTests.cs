using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class OutboundRuleTests
{
    [Theory]
    [InlineData(
        "managedNatGateway",
        "AKS makes a gateway in a network of its own only, and this one is planned; write natGateway"
    )]
    [InlineData(
        "none",
        "nodes could not pull what AKS itself runs on them, without a registry that mirrors it; write userDefinedRouting with "
            + "a firewall that lets through what has to be"
    )]
    [InlineData(
        "block",
        "Azure has it as a preview that this API version does not know; write userDefinedRouting with a firewall that lets "
            + "through what has to be"
    )]
    [InlineData(
        "userDefinedRouting",
        "there is no firewall that a route could lead to; write its address as firewall below hub, or outbound: natGateway"
    )]
    public void A_way_out_that_does_not_work_is_refused_with_the_reason(string outbound, string message) =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.outbound", $"\"{outbound}\""),
            $"INF320 infra:clusters.main.network.outbound: {message}"
        );

    [Theory]
    [InlineData("natGateway")]
    [InlineData("loadBalancer")]
    public void Ways_that_need_nothing_are_accepted(string outbound) =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.outbound", $"\"{outbound}\""));

    [Fact]
    public void A_route_to_the_firewall_of_the_hub_is_accepted() => PlanAssert.Accepted(Hubs.Joined(firewall: true));

    [Fact]
    public void A_firewall_that_nothing_leaves_by_is_refused() =>
        PlanAssert.Refused(
            Hubs.Joined(firewall: true).Without("clusters.main.network.outbound"),
            "INF320 infra:clusters.main.network.hub.firewall: no traffic leaves by 10.30.1.4; write outbound: "
                + "userDefinedRouting, or remove firewall"
        );

    [Fact]
    public void Gateways_of_zones_need_zones_to_lose() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("resilience", "\"none\"").WithCluster("network.zonalGateways", "true"),
            "INF320 infra:clusters.main.network.zonalGateways: there is no zone that a gateway could be of its own for; remove "
                + "it, or write several zones, resilience: zone and outbound: natGateway"
        );
}
