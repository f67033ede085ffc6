using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class IPv6RangeRuleTests
{
    [Theory]
    [InlineData("services", "fd00:96::/64", "/64 is too large; write a range from /108 to /120")]
    [InlineData("services", "fd00:96::/124", "/124 is too small; write a range from /108 to /120")]
    [InlineData("pods", "fd00:64::/80", "/80 is too small; write a /64 or larger")]
    [InlineData("vnet", "fd00:20::/65", "/65 is too small; write a /64 or larger")]
    [InlineData("pods", "10.128.0.0/16", "10.128.0.0/16 is IPv4; write an IPv6 range")]
    public void A_range_that_Azure_does_not_take_is_refused(string key, string range, string message) =>
        Assert.Contains(
            $"INF356 infra:clusters.main.network.ipv6.{key}: {message}",
            DualStack
                .Stack.WithCluster($"network.ipv6.{key}", $"\"{range}\"")
                .Plan()
                .Diagnostics.Select(problem => $"{problem}")
        );

    [Fact]
    public void An_IPv6_range_stands_below_its_key() =>
        Assert.Contains(
            "INF356 infra:clusters.main.network.pods: fd00:64::/64 is IPv6, and this range is IPv4; write it below ipv6",
            Stack
                .Default.WithCluster("network.pods", "\"fd00:64::/64\"")
                .Plan()
                .Diagnostics.Select(problem => $"{problem}")
        );
}
