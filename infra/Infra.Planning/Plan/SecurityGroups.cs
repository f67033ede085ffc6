using Infra.Planning.Addresses.Allocation;

namespace Infra.Planning.Plan;

/// <summary>What has to be open, and nothing more, for AKS with an overlay network and its API server in the network.</summary>
internal static class SecurityGroups
{
    private const string AnyPort = "*";

    /// <summary>Pods have addresses outside the network, so that Azure's own rule for traffic inside it leaves them out.</summary>
    public static SecurityGroupPlan Nodes(string name, ClusterAddresses addresses) =>
        new()
        {
            Name = name,
            Rules =
            [
                new()
                {
                    Name = "nodes-and-pods",
                    Priority = 100,
                    Protocol = "*",
                    From = [$"{addresses.Nodes.IPv4}", $"{addresses.Pods.IPv4}"],
                    To = [$"{addresses.Nodes.IPv4}", $"{addresses.Pods.IPv4}"],
                    Ports = [AnyPort],
                },
            ],
        };

    public static SecurityGroupPlan ApiServer(string name, ClusterAddresses addresses) =>
        new()
        {
            Name = name,
            Rules =
            [
                new()
                {
                    Name = "nodes-to-api-server",
                    Priority = 100,
                    Protocol = "Tcp",
                    From = [$"{addresses.Nodes.IPv4}"],
                    To = [$"{addresses.ApiServer.IPv4}"],
                    Ports = ["443", "4443"],
                },
                new()
                {
                    Name = "load-balancer-to-api-server",
                    Priority = 110,
                    Protocol = "Tcp",
                    From = ["AzureLoadBalancer"],
                    To = [$"{addresses.ApiServer.IPv4}"],
                    Ports = ["9988"],
                },
            ],
        };
}
