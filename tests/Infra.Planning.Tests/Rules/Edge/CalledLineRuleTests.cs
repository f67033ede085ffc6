using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class CalledLineRuleTests
{
    [Theory]
    [InlineData("rsk", "calls rsk/rsk:8443, and no line is called rsk; write risk")]
    [InlineData(
        "payments",
        "calls payments/payments:8443, which is itself; remove the call; traffic inside a line is open"
    )]
    public void A_call_leads_to_another_line(string line, string reason) => Refused(Call.To(line, port: 8443), reason);

    [Fact]
    public void A_call_leads_to_a_namespace_of_the_line_that_is_called() =>
        Refused(
            Call.To("risk", port: 8443) with
            {
                Namespace = "payments",
            },
            "calls risk/risk:8443 in payments, which is no namespace of risk; write one of risk"
        );

    [Fact]
    public void A_call_comes_from_a_namespace_of_the_line_that_calls() =>
        Refused(
            Call.To("risk", port: 8443) with
            {
                From = "risk",
            },
            "calls risk/risk:8443 from risk, which is no namespace of payments; write one of payments"
        );

    [Fact]
    public void A_call_names_a_service() =>
        Refused(
            Call.To("risk", port: 8443) with
            {
                Service = "Risk",
            },
            "calls risk/Risk:8443, which is no name for a service; "
                + "write small letters, digits and hyphens, a letter first and no hyphen last"
        );

    private static void Refused(Call call, string reason) =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line with { Calls = [call] }),
            $"INF270 infra:lines.payments: {reason}"
        );
}
