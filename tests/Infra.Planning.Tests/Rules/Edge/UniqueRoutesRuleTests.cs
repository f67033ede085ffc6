using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class UniqueRoutesRuleTests
{
    [Fact]
    public void A_host_and_path_lead_to_one_place_however_the_host_is_written() =>
        PlanAssert.Refused(
            TwoLines.Payments(line =>
                line with
                {
                    Exposes =
                    [
                        Route.To("checkout", port: 8080, host: "pay"),
                        Route.To("basket", port: 8080, host: "pay.example.com"),
                    ],
                }
            ),
            "INF271 infra:lines.payments: pay.example.com/ is exposed 2 times, by payments and payments; "
                + "give all but one another host or path"
        );

    [Fact]
    public void Two_paths_of_one_host_may_lead_to_two_places() =>
        PlanAssert.Accepted(
            TwoLines.Payments(line =>
                line with
                {
                    Exposes =
                    [
                        Route.To("checkout", port: 8080, host: "pay"),
                        Route.To("basket", port: 8080, host: "pay") with
                        {
                            Path = "/basket",
                        },
                    ],
                }
            )
        );
}
