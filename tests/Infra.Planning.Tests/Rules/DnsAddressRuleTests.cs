using Infra.Planning.Addresses.Files;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DnsAddressRuleTests
{
    [Theory]
    [InlineData("10.96.16.1", "not inside the service range 10.96.0.0/20")]
    [InlineData("10.96.0.0", "the first of 10.96.0.0/20, which names the range itself")]
    [InlineData("10.96.0.1", "the second of 10.96.0.0/20, which is the API's")]
    [InlineData("10.96.15.255", "the last of 10.96.0.0/20, which means everybody")]
    public void An_address_with_another_meaning_is_refused(string address, string reason) =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.dnsServiceIP", $"\"{address}\""),
            $"INF355 infra:clusters.main.network.dnsServiceIP: {address} is {reason}; write 10.96.0.10, or leave it out to have that"
        );

    [Theory]
    [InlineData("10.96.0.2")]
    [InlineData("10.96.15.254")]
    public void Any_other_address_of_services_is_taken(string address) =>
        Assert.Equal(
            address,
            $"{PlanAssert.Aks(Stack.Default.WithCluster("network.dnsServiceIP", $"\"{address}\"")).Cluster.DnsService}"
        );

    [Fact]
    public void The_range_that_is_given_counts_where_none_is_stated() =>
        Assert.Contains(
            (
                Stack.Default.Without("clusters.main.network.services") with
                {
                    Addresses = AddressFiles.Read("pools: { services: [10.112.0.0/16] }", null),
                }
            )
                .WithCluster("network.dnsServiceIP", "\"10.96.0.10\"")
                .Plan()
                .Diagnostics,
            problem => problem.Message == "10.96.0.10 is not inside the service range 10.112.0.0/20"
        );
}
