using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class LineClustersRuleTests
{
    [Fact]
    public void A_line_lives_in_clusters_of_the_stack() =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line with { Clusters = ["mian"] }),
            "INF279 infra:lines.payments: lives in mian, and the stack has no such cluster; write main"
        );
}
