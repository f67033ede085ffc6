using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What Azure refuses of networks, and of clusters in them.</summary>
internal sealed class NetworkGuards(Cloud cloud)
{
    private const string ClusterToken = "azure-native:containerservice:ManagedCluster";
    private const string PoolToken = "azure-native:containerservice:AgentPool";
    private const string GatewayToken = "azure-native:network:NatGateway";
    private const string NetworkToken = "azure-native:network:VirtualNetwork";
    private const string SubnetToken = "azure-native:network:Subnet";
    private const string ZoneToken = "azure-native:privatedns:PrivateZone";

    public void OnCreate(AzureKind kind, ObjectValue inputs)
    {
        switch (kind.Token)
        {
            case ClusterToken:
                foreach (var pool in inputs.Items("agentPoolProfiles").OfType<ObjectValue>())
                {
                    OnNodes(pool, inputs.Object("networkProfile").Text("outboundType"));
                }

                break;
            case PoolToken:
                OnNodes(inputs, outbound: null);
                break;
            case GatewayToken:
                OnGateway(inputs);
                break;
            case NetworkToken:
                OnRanges(inputs);
                break;
        }
    }

    public void OnUpdate(AzureKind kind, CloudResource before, ObjectValue after)
    {
        if (kind.Token != NetworkToken)
        {
            return;
        }

        OnRanges(after);
        var ranges = AzureGuards.Ranges(after.Object("addressSpace"));
        foreach (
            var subnet in cloud.All.Where(other => other.Token == SubnetToken && Cloud.IsPartOf(other.Id, before.Id))
        )
        {
            foreach (
                var range in AzureGuards
                    .Ranges(subnet.Inputs)
                    .Where(range => !ranges.Any(whole => AzureGuards.Holds(whole, range)))
            )
            {
                Refuse(
                    "InUsePrefixCannotBeDeleted",
                    $"'{subnet.Id}' has {range}, which the network would not have any more"
                );
            }
        }
    }

    public void OnDelete(AzureKind kind, string id)
    {
        if (kind.Token == ZoneToken && cloud.All.Any(other => other.Id != id && Cloud.IsPartOf(other.Id, id)))
        {
            Refuse("CannotDeleteResource", $"'{id}' is linked to a network or holds records");
        }
    }

    private void OnNodes(ObjectValue pool, string? outbound)
    {
        if (pool.Text("vnetSubnetID") is not { } id || cloud.Find(id)?.Inputs is not { } subnet)
        {
            return;
        }

        if (subnet.Items("delegations").Any())
        {
            Refuse("SubnetIsDelegated", $"'{id}' is delegated, and nodes cannot live in it");
        }

        if (outbound == "userAssignedNATGateway" && subnet.Object("natGateway").Text("id") is null)
        {
            Refuse("NatGatewayNotAssociatedWithSubnet", $"'{id}' has no NAT gateway");
        }

        if (outbound == "userDefinedRouting" && !HasDefaultRoute(subnet))
        {
            Refuse("ExistingRouteTableNotAssociatedWithSubnet", $"'{id}' has no route for everything");
        }
    }

    private bool HasDefaultRoute(ObjectValue subnet) =>
        subnet.Object("routeTable").Text("id") is { } table
        && cloud.Find(table) is { } found
        && found.Inputs.Items("routes").OfType<ObjectValue>().Any(route => route.Text("addressPrefix") == "0.0.0.0/0");

    /// <summary>Addresses of one zone are for a gateway in it.</summary>
    private void OnGateway(ObjectValue inputs)
    {
        var zones = inputs.Texts("zones").ToList();
        foreach (
            var prefix in inputs.Items("publicIpPrefixes").OfType<ObjectValue>().Select(prefix => prefix.Text("id"))
        )
        {
            if (
                prefix is not null
                && cloud.Find(prefix)?.Inputs.Texts("zones").ToList() is { Count: > 0 } own
                && !own.SequenceEqual(zones)
            )
            {
                Refuse(
                    "NatGatewayZoneMismatch",
                    $"'{prefix}' is in zone {string.Join(", ", own)} and the gateway is not"
                );
            }
        }
    }

    private static void OnRanges(ObjectValue inputs)
    {
        var ranges = AzureGuards.Ranges(inputs.Object("addressSpace"));
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges.Take(i).Any(other => AzureGuards.Holds(other, ranges[i]) || AzureGuards.Holds(ranges[i], other)))
            {
                Refuse("OverlappingAddressPrefixes", $"{ranges[i]} overlaps another range of the network");
            }
        }
    }

    private static void Refuse(string code, string reason) => throw new ProviderException($"{code}: {reason}");
}
