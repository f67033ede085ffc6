using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AddOnConflictRuleTests
{
    [Fact]
    public void Certificates_come_from_one_place() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"certManager\": {}",
                addOns => new CertManager(addOns.CertManager),
                addOns => new CertManager(addOns.CertManager)
            ),
            "INF292 infra:addOns.certManager: gives certificates, and so does certManager; declare one of them"
        );
}
