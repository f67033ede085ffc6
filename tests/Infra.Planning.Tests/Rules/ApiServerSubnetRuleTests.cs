using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ApiServerSubnetRuleTests
{
    [Fact]
    public void The_subnet_has_nine_free_addresses() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.apiServer", "\"10.20.4.0/29\""),
            "INF403 infra:clusters.main.network.apiServer: 10.20.4.0/29 has 8 addresses, and Azure asks for a /28; "
                + "write a /28 or larger"
        );
}
