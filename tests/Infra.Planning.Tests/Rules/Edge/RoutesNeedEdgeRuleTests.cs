using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class RoutesNeedEdgeRuleTests
{
    [Fact]
    public void What_is_exposed_needs_an_edge() =>
        PlanAssert.Refused(
            TwoLines
                .Stack.Without("edge")
                .WithLines(
                    settings =>
                        TwoLines.Line(settings, "payments") with
                        {
                            Exposes = [Route.To("checkout", port: 8080, host: "pay")],
                        },
                    settings => TwoLines.Line(settings, "risk")
                ),
            "INF275 infra:edge: payments exposes pay/, and nothing comes in; "
                + "add edge: { controller: envoyGateway, domain: dev.example.com }"
        );
}
