using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PortRuleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Ports_are_from_1_to_65535(int port)
    {
        PlanAssert.Refused(
            TwoLines.Payments(line => line with { Calls = [Call.To("risk", port)] }),
            $"INF274 infra:lines.payments: calls risk on port {port}; write a port from 1 to 65535"
        );
        PlanAssert.Refused(
            TwoLines.Payments(line =>
                line with
                {
                    Exposes = [Route.To("checkout", port: 80, host: "pay") with { PodPort = port }],
                }
            ),
            $"INF274 infra:lines.payments: exposes pay/ on port {port}; write a port from 1 to 65535"
        );
    }
}
