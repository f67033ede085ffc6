using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AzureAddOnRuleTests
{
    [Fact]
    public void A_cluster_that_exists_has_no_services_of_Azure_in_its_network()
    {
        var lab = Stack.Default.With("clusters", """{ "lab": { "target": "kubeconfig", "kubeconfig": "lab" } }""") with
        {
            SecretKeys = ["infra:secrets"],
        };
        const string zone = "{ \"name\": \"example.com\", \"resourceGroup\": \"rg-dns\" }";

        PlanAssert.Refused(
            lab.With("secrets.lab", "\"config\"")
                .WithAddOns(
                    "\"kuboard\": { \"host\": \"console.example.com\", \"data\": \"azure\" }, "
                        + $"\"externalDns\": {{ \"zone\": {zone} }}, "
                        + $"\"certManager\": {{ \"acme\": {{ \"email\": \"a@example.com\", \"zone\": {zone} }} }}",
                    addOns => new Kuboard(addOns.Kuboard),
                    addOns => new ExternalDns(addOns.ExternalDns),
                    addOns => new CertManager(addOns.CertManager)
                ),
            "INF298 infra:addOns.certManager.acme: is shown by an entry in Azure DNS, and the cluster is none of Azure's; "
                + "leave it out of this stack",
            "INF298 infra:addOns.externalDns.zone: is one of Azure DNS, and the cluster is none of Azure's; "
                + "leave it out of this stack",
            "INF298 infra:addOns.kuboard.data: means services of Azure in the network of the cluster, and the cluster is "
                + "none of Azure's; write internal or external"
        );
    }
}
