using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ClusterAccessRuleTests
{
    [Fact]
    public void Somebody_administers_a_cluster() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("admins", "[]"),
            "INF212 infra:clusters.main.admins: nobody administers the cluster; write the id of an Entra group"
        );

    [Fact]
    public void A_private_API_server_has_no_callers_from_outside() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("apiServer", """{ "private": true, "ranges": ["203.0.113.0/24"] }"""),
            "INF212 infra:clusters.main.apiServer.ranges: a private API server has no callers from outside to choose "
                + "from; remove ranges, or private"
        );
}
