using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class RefusedVersionRuleTests
{
    [Fact]
    public void Kuboard_3_is_refused_with_the_reason() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"kuboard\": { \"host\": \"console.example.com\", \"version\": \"v3.5.2.9\" }",
                addOns => new Kuboard(addOns.Kuboard)
            ),
            "INF293 infra:addOns.kuboard.version: v3.5.2.9 keeps its data on the disks of nodes, runs with all rights in "
                + "the cluster and has no way to version 4; write v4.2.2.0"
        );

    [Fact]
    public void The_Harbor_with_broken_proxy_caches_is_refused() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"harbor\": { \"host\": \"harbor.example.com\", \"version\": \"1.19.0\" }, \"certManager\": {}",
                addOns => new Harbor(addOns.Harbor),
                addOns => new CertManager(addOns.CertManager)
            ),
            "INF293 infra:addOns.harbor.version: 1.19.0 brings Harbor 2.15.0, whose proxy caches of Docker Hub are broken; "
                + "write 1.19.1"
        );
}
