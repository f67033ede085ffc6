using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ApiServerRangesRuleTests
{
    [Fact]
    public void A_range_stands_there_once() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("apiServer.ranges", """["203.0.113.0/24", "203.0.113.0/24"]"""),
            "INF241 infra:clusters.main.apiServer.ranges[1]: 203.0.113.0/24 stands here twice; remove one"
        );

    [Theory]
    [InlineData(true, 2000)]
    [InlineData(false, 200)]
    public void There_are_no_more_than_Azure_takes(bool inNetwork, int most)
    {
        var ranges = Enumerable.Range(0, most + 1).Select(at => $"\"203.{at / 256}.{at % 256}.0/24\"");

        PlanAssert.Refused(
            Stack
                .Default.WithCluster("apiServer.ranges", $"[{string.Join(", ", ranges)}]")
                .WithCluster("apiServer.vnetIntegration", inNetwork ? "true" : "false"),
            $"INF241 infra:clusters.main.apiServer.ranges: {most + 1} ranges are above {most}; write {most} or fewer"
        );
    }
}
