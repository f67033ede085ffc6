using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ZoneOfEdgeRuleTests
{
    [Theory]
    [InlineData("other.com")]
    [InlineData("dev.example.com")]
    [InlineData("ample.com")]
    public void A_zone_that_does_not_hold_the_domain_of_the_edge_is_refused(string zone) =>
        PlanAssert.Refused(
            Entries.Stack.With("addOns.externalDns.zone.name", $"\"{zone}\""),
            $"INF442 infra:addOns.externalDns.zone.name: {zone} holds no name below example.com; "
                + "write example.com or one above it"
        );

    [Fact]
    public void So_is_one_in_which_certificates_would_be_shown() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                """
                "certManager": { "acme": { "email": "a@example.com", "zone": { "name": "other.com", "resourceGroup": "dns" } } }
                """,
                addOns => new CertManager(addOns.CertManager)
            ),
            "INF442 infra:addOns.certManager.acme.zone.name: other.com holds no name below example.com; "
                + "write example.com or one above it"
        );

    [Fact]
    public void One_above_the_domain_holds_it() =>
        PlanAssert.Accepted(Entries.Stack.With("edge.domain", "\"shop.example.com\""));
}
