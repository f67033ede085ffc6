using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AzureAddOnRuleTests
{
    [Fact]
    public void A_cluster_that_exists_has_no_identity_for_zones_of_Azure()
    {
        var lab = Stack.Default.With("clusters", """{ "lab": { "target": "kubeconfig", "kubeconfig": "lab" } }""") with
        {
            SecretKeys = ["infra:secrets"],
        };
        const string zone = "{ \"name\": \"example.com\", \"resourceGroup\": \"rg-dns\" }";

        PlanAssert.Refused(
            lab.With("secrets.lab", "\"config\"")
                .WithAddOns(
                    $"\"externalDns\": {{ \"zone\": {zone} }}, "
                        + $"\"certManager\": {{ \"acme\": {{ \"email\": \"a@example.com\", \"zone\": {zone} }} }}",
                    addOns => new ExternalDns(addOns.ExternalDns),
                    addOns => new CertManager(addOns.CertManager)
                ),
            "INF298 infra:addOns.certManager.acme: is shown by an entry in Azure DNS, and the cluster is none of Azure's; "
                + "leave it out of this stack",
            "INF298 infra:addOns.externalDns.zone: is one of Azure DNS, and the cluster is none of Azure's; "
                + "leave it out of this stack"
        );
    }
}
