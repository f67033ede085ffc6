using Infra.Planning.AddOns;
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
    public void The_host_of_an_add_on_is_its_own() =>
        PlanAssert.Refused(
            TwoLines
                .Payments(line => line with { Exposes = [Route.To("checkout", port: 8080, host: "kuboard")] })
                .WithAddOns(
                    "\"kuboard\": { \"host\": \"kuboard.example.com\" }",
                    addOns => new Kuboard(addOns.Kuboard)
                ),
            "INF271 infra:lines.payments: kuboard.example.com/ is exposed 2 times, by payments and kuboard; "
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
