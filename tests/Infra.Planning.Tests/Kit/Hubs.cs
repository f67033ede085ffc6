using Infra.Planning.Addresses.Files;

namespace Infra.Planning.Tests.Kit;

/// <summary>The sound stack, joined to a hub.</summary>
internal static class Hubs
{
    private const string Network =
        "/subscriptions/44444444-4444-4444-4444-444444444444/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

    public static Stack Joined(bool firewall = false)
    {
        var hub =
            $$"""{ "network": "{{Network}}", "ranges": ["10.30.0.0/20"]{{(firewall ? """, "firewall": "10.30.1.4" """ : "")}} }""";
        var stack = Stack.Default.WithCluster("network.hub", hub) with
        {
            Addresses = AddressFiles.Read("taken: [{ range: 10.30.0.0/16, reason: hub network }]", given: null),
        };
        return firewall ? stack.WithCluster("network.outbound", "\"userDefinedRouting\"") : stack;
    }
}
