using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class BodyLimitRuleTests
{
    [Fact]
    public void The_gateway_of_AKS_keeps_no_limit_of_bodies()
    {
        var stack = TwoLines.Payments(line =>
            line with
            {
                Exposes = [Route.To("checkout", port: 8080, host: "pay") with { BodyLimit = Memory.Mebi(10) }],
            }
        );

        PlanAssert.Accepted(stack);
        PlanAssert.Refused(
            stack.With("edge.controller", "\"aksGateway\""),
            "INF278 infra:lines.payments: exposes pay/ with bodies up to 10Mi, and the gateway of AKS lets any "
                + "through; leave BodyLimit out and limit it in the service, or write controller: envoyGateway"
        );
    }
}
