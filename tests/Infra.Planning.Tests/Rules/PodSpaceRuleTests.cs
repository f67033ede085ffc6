using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PodSpaceRuleTests
{
    [Theory]
    [InlineData("11.0.0.0/16")]
    [InlineData("100.0.0.0/9")]
    [InlineData("8.0.0.0/6")]
    public void Pods_have_private_addresses(string range) =>
        Assert.Contains(
            $"INF350 infra:clusters.main.network.pods: {range} is not inside private address space; "
                + "write a range inside 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16",
            Stack
                .Default.WithCluster("network.pods", $"\"{range}\"")
                .Plan()
                .Diagnostics.Select(diagnostic => diagnostic.ToString())
        );

    [Theory]
    [InlineData("100.64.0.0/16")]
    [InlineData("192.168.0.0/16")]
    [InlineData("172.16.0.0/13")]
    public void Any_private_space_will_do(string range) =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.pods", $"\"{range}\""));
}
