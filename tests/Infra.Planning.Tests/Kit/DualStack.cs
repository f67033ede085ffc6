using Infra.Planning.Addresses.Files;

namespace Infra.Planning.Tests.Kit;

/// <summary>The sound stack with addresses of both families, which leave by a load balancer.</summary>
internal static class DualStack
{
    public static Kit.Stack Stack { get; } =
        Kit
            .Stack.Default.WithCluster("network.dualStack", "true")
            .WithCluster("network.outbound", "\"loadBalancer\"") with
        {
            Addresses = AddressFiles.Read(
                "pools: { nodes: ['fd00:20::/48'], pods: ['fd00:64::/48'], services: ['fd00:96::/64'] }",
                given: null
            ),
        };
}
