using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class UniqueHostsRuleTests
{
    [Fact]
    public void One_host_name_leads_to_one_place() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"kuboard\": { \"host\": \"platform.example.com\" }, \"certManager\": {}, "
                    + "\"harbor\": { \"host\": \"platform.example.com\" }",
                addOns => new CertManager(addOns.CertManager),
                addOns => new Harbor(addOns.Harbor),
                addOns => new Kuboard(addOns.Kuboard)
            ),
            "INF299 infra:addOns.kuboard.host: platform.example.com is the host name of harbor too; write another name"
        );
}
