using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Redis;
using Pulumi.AzureNative.Redis.Inputs;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>A cache that speaks TLS alone, and to the network alone.</summary>
internal static class Cache
{
    /// <summary>The key of the cache, once it can be reached.</summary>
    public static Output<string> Create(
        CachePlan plan,
        AksPlan cluster,
        ResourceGroup group,
        ClusterNetwork network,
        Resource parent
    )
    {
        var isPremium = plan.Tier == CacheTier.Premium;
        var args = new RedisArgs
        {
            Name = plan.Name,
            ResourceGroupName = cluster.ResourceGroup.Of(group),
            Location = cluster.Location,
            Tags = cluster.Tags.ToInputs(),
            Sku = new SkuArgs
            {
                Name = $"{plan.Tier}",
                Family = isPremium ? SkuFamily.P : SkuFamily.C,
                Capacity = plan.Capacity,
            },
            RedisVersion = "6",
            EnableNonSslPort = false,
            MinimumTlsVersion = TlsVersion.TlsVersion_1_2,
            PublicNetworkAccess = PublicNetworkAccess.Disabled,
        };
        if (plan.Zones.Count > 0)
        {
            args.Zones = plan.Zones.ToInputs();
            args.ZonalAllocationPolicy = ZonalAllocationPolicy.UserDefined;
            args.ReplicasPerPrimary = plan.Replicas;
        }

        var cache = new Redis(plan.Name, args, new CustomResourceOptions { Parent = parent });
        var door = PrivateDoor.Create(plan.Endpoint, cache, cluster, group, network, parent);
        var keys = ListRedisKeys.Invoke(
            new ListRedisKeysInvokeArgs { Name = plan.Name, ResourceGroupName = cluster.ResourceGroup },
            new InvokeOutputOptions { Parent = parent, DependsOn = { cache, door } }
        );
        return Output.CreateSecret(keys.Apply(found => found.PrimaryKey));
    }
}
