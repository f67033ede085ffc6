using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ProtectedAccessRuleTests
{
    [Fact]
    public void Not_everybody_calls_a_protected_API_server() =>
        PlanAssert.Refused(
            Stack.Default.Without("clusters.main.apiServer"),
            "INF240 infra:clusters.main.apiServer.ranges: everybody may call the API server; write who may, such as "
                + "ranges: [203.0.113.0/24], or private: true"
        );

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("64.0.0.0/7")]
    public void A_range_of_nearly_everybody_is_no_choice(string range) =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("apiServer.ranges", $"[\"203.0.113.0/24\", \"{range}\"]"),
            $"INF240 infra:clusters.main.apiServer.ranges[1]: {range} lets nearly everybody call; "
                + "write the ranges of those who have to"
        );

    [Fact]
    public void Certificates_of_the_cluster_let_nobody_into_a_protected_one() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("localAccounts", "true"),
            "INF240 infra:clusters.main.localAccounts: certificates of the cluster's own let people in whom Entra does "
                + "not know any more; remove it"
        );

    [Fact]
    public void A_private_API_server_needs_no_ranges() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("apiServer", """{ "private": true }"""));

    [Fact]
    public void What_is_not_protected_may_stand_open() =>
        PlanAssert.Accepted(
            Stack
                .Default.Without("clusters.main.apiServer")
                .WithCluster("localAccounts", "true")
                .With("protect", "false")
        );
}
