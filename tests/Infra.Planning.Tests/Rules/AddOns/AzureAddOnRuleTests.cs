using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AzureAddOnRuleTests
{
    [Fact]
    public void A_cluster_that_exists_elsewhere_has_no_services_of_Azure() =>
        Assert.Contains(
            "INF298 infra:addOns.kuboard.data: is to live in services of Azure, and the cluster is none of Azure's; "
                + "leave it out of this stack",
            Lab.WithAddOns(
                    "\"kuboard\": { \"host\": \"kuboard.example.com\", \"data\": \"azure\" }",
                    addOns => new Kuboard(addOns.Kuboard)
                )
                .Plan()
                .Diagnostics.Select(diagnostic => $"{diagnostic}")
        );

    private static readonly Stack Lab = (
        Stack.Default.With("clusters", """{ "lab": { "target": "kubeconfig", "kubeconfig": "lab" } }""") with
        {
            SecretKeys = ["infra:secrets"],
            Today = AddOnStack.Today,
        }
    ).With("secrets.lab", "\"config\"");

    [Fact]
    public void A_cluster_that_exists_has_no_identity_for_zones_of_Azure()
    {
        const string zone = "{ \"name\": \"example.com\", \"resourceGroup\": \"rg-dns\" }";

        PlanAssert.Refused(
            Lab.With("edge", AddOnStack.Edge)
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
