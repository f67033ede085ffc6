using Infra.Review.Reading;

namespace Infra.Review.Policies.Networks;

/// <summary>Without a group any machine of the network reaches all of it. Subnets of Azure's own gateways, firewalls and bastions take none or their own. (PSRule Azure.VNET.UseNSGs)</summary>
internal sealed class OpenSubnet()
    : ResourcePolicy(
        "INF640",
        PolicySeverity.Error,
        "a subnet has no security group",
        "give it a networkSecurityGroup",
        ("azure-native", "network", "Subnet")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var group = inputs["networkSecurityGroup"];
        return group.BreaksIf(
            group.Missing
                && inputs["subnetName"]
                    .IsNoneOf("GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet"),
            "is not set"
        );
    }
}
