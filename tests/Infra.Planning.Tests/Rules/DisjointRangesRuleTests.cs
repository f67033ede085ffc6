using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DisjointRangesRuleTests
{
    [Fact]
    public void Pods_that_hold_the_services_are_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.services", "\"10.64.16.0/20\""),
            "INF352 infra:clusters.main.network.services: 10.64.16.0/20 overlaps pods 10.64.0.0/16; "
                + "write a range outside 10.64.0.0/16"
        );

    [Fact]
    public void Services_that_hold_the_pods_are_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.services", "\"10.64.0.0/14\""),
            "INF352 infra:clusters.main.network.services: 10.64.0.0/14 overlaps pods 10.64.0.0/16; "
                + "write a range outside 10.64.0.0/14"
        );

    [Fact]
    public void Pods_keep_clear_of_the_whole_network() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.pods", "\"10.20.128.0/17\""),
            "INF352 infra:clusters.main.network.pods: 10.20.128.0/17 overlaps vnet 10.20.0.0/16; "
                + "write a range outside 10.20.0.0/16"
        );

    [Fact]
    public void Subnets_share_no_address() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.apiServer", "\"10.20.3.240/28\""),
            "INF352 infra:clusters.main.network.apiServer: 10.20.3.240/28 overlaps nodes 10.20.0.0/22; "
                + "write a range outside 10.20.0.0/22"
        );

    [Fact]
    public void Neighbours_may_touch() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.services", "\"10.65.0.0/16\""));
}
