using Infra.Planning.Collections;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class ListenersRuleTests
{
    [Fact]
    public void A_gateway_has_63_hosts()
    {
        PlanAssert.Accepted(WithHosts(63));
        PlanAssert.Refused(
            WithHosts(64),
            "INF281 infra:edge: main serves 64 hosts, and a Gateway has 64 listeners, one of them for HTTP; "
                + "serve several paths of one host, or split the lines over clusters: 63 hosts each"
        );
    }

    private static Stack WithHosts(int count) =>
        TwoLines.Payments(line =>
            line with
            {
                Exposes = Enumerable
                    .Range(0, count)
                    .Select(host => Route.To("checkout", port: 8080, host: $"pay{host}"))
                    .ToSeq(),
            }
        );
}
