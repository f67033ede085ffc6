using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class HostInDomainRuleTests
{
    [Theory]
    [InlineData("pay.example.org")]
    [InlineData("pay.shop.example.com")]
    [InlineData("Pay")]
    [InlineData("-pay")]
    public void A_host_is_one_label_below_the_domain(string host) =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line with { Exposes = [Route.To("checkout", port: 8080, host: host)] }),
            $"INF272 infra:lines.payments: exposes {host}, which is not directly below example.com; "
                + "write one label, such as payments"
        );
}
