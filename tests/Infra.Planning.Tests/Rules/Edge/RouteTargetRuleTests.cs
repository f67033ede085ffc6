using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class RouteTargetRuleTests
{
    private static readonly Route Sound = Route.To("checkout", port: 8080, host: "pay");

    [Theory]
    [InlineData("api")]
    [InlineData("/api/")]
    [InlineData("/a//b")]
    [InlineData("/a b")]
    [InlineData("")]
    public void A_path_begins_with_a_slash_and_ends_with_none(string path) =>
        Refused(
            Sound with
            {
                Path = path,
            },
            $"exposes pay{path}: '{path}' is no path; write / or a path such as /api, without a slash at its end"
        );

    [Fact]
    public void A_route_leads_to_a_service_of_the_line()
    {
        Refused(
            Sound with
            {
                Namespace = "risk",
            },
            "exposes pay/: risk is no namespace of payments; write one of payments"
        );
        Refused(
            Route.To("Checkout", port: 8080, host: "pay"),
            "exposes pay/: 'Checkout' is no name for a service; "
                + "write small letters, digits and hyphens, a letter first and no hyphen last"
        );
    }

    [Fact]
    public void A_request_takes_a_second_to_a_day() =>
        Refused(
            Sound with
            {
                Timeout = TimeSpan.Zero,
            },
            "exposes pay/: a request cannot take 00:00:00; write a time from one second to one day"
        );

    private static void Refused(Route route, string reason) =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line with { Exposes = [route] }),
            $"INF276 infra:lines.payments: {reason}"
        );
}
