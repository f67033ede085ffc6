using Infra.Review.Policies.Networks;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Networks;

public sealed class OpenSubnetTests()
    : PolicyTests(
        new OpenSubnet(),
        Passes(Good.Subnet),
        Fails("nodes networkSecurityGroup", Good.Subnet.Without("networkSecurityGroup")),
        Passes(Good.Subnet.Without("networkSecurityGroup").With("subnetName", "GatewaySubnet")),
        Passes(Good.Subnet.Without("networkSecurityGroup").With("subnetName", "AzureFirewallSubnet")),
        Passes(Good.Subnet.Without("networkSecurityGroup").With("subnetName", "AzureFirewallManagementSubnet"))
    );
