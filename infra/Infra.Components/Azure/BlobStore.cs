using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Infra.Components;

/// <summary>A storage account with one container, for the network alone.</summary>
internal static class BlobStore
{
    /// <summary>A key of the account, once its container can be reached.</summary>
    public static Output<string> Create(
        BlobStorePlan plan,
        AksPlan cluster,
        ResourceGroup group,
        ClusterNetwork network,
        Resource parent
    )
    {
        var kept = new CustomResourceOptions { Parent = parent, Protect = cluster.Protect };
        var account = new StorageAccount(
            plan.Name,
            new StorageAccountArgs
            {
                AccountName = plan.Name,
                ResourceGroupName = cluster.ResourceGroup.Of(group),
                Location = cluster.Location,
                Tags = cluster.Tags.ToInputs(),
                Kind = Kind.StorageV2,
                Sku = new SkuArgs { Name = plan.IsZoneRedundant ? SkuName.Standard_ZRS : SkuName.Standard_LRS },
                MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
                EnableHttpsTrafficOnly = true,
                AllowBlobPublicAccess = false,
                AllowCrossTenantReplication = false,
                // The registry knows no other way in.
                AllowSharedKeyAccess = true,
                PublicNetworkAccess = PublicNetworkAccess.Disabled,
                NetworkRuleSet = new NetworkRuleSetArgs { Bypass = Bypass.None, DefaultAction = DefaultAction.Deny },
            },
            kept
        );
        var container = new BlobContainer(
            $"{plan.Name}-{plan.Container}",
            new BlobContainerArgs
            {
                ContainerName = plan.Container,
                AccountName = plan.Name.Of(account),
                ResourceGroupName = cluster.ResourceGroup,
                PublicAccess = PublicAccess.None,
            },
            kept
        );
        var door = PrivateDoor.Create(plan.Endpoint, account, cluster, group, network, parent);
        var keys = ListStorageAccountKeys.Invoke(
            new ListStorageAccountKeysInvokeArgs { AccountName = plan.Name, ResourceGroupName = cluster.ResourceGroup },
            new InvokeOutputOptions { Parent = parent, DependsOn = { container, door } }
        );
        return Output.CreateSecret(keys.Apply(found => found.Keys[0].Value));
    }
}
