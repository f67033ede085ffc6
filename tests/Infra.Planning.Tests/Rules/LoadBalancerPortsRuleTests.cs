using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class LoadBalancerPortsRuleTests
{
    private static readonly Stack Balanced = Stack
        .Default.WithCluster("network.outbound", "\"loadBalancer\"")
        .WithCluster("network.pods", "\"10.64.0.0/14\"")
        .WithCluster("pools.apps.max", "96");

    [Fact]
    public void Every_node_has_its_ports_in_an_upgrade_too() =>
        PlanAssert.Refused(
            Balanced,
            "INF329 infra:clusters.main.network.egressAddresses: up to 137 nodes take 1024 ports each, and 2 addresses have "
                + "128000; write 3 or more"
        );

    [Fact]
    public void More_addresses_than_Azure_has_are_not_proposed() =>
        PlanAssert.Refused(
            Balanced.WithCluster("network.portsPerNode", "64000"),
            "INF329 infra:clusters.main.network.egressAddresses: up to 137 nodes take 64000 ports each, and 2 addresses have "
                + "128000; lower portsPerNode"
        );

    [Theory]
    [InlineData("network.egressAddresses", "3")]
    [InlineData("network.portsPerNode", "512")]
    public void More_addresses_or_fewer_ports_are_enough(string key, string value) =>
        PlanAssert.Accepted(Balanced.WithCluster(key, value));
}
