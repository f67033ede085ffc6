using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>The managed cluster itself, with the one pool that it is made with.</summary>
public sealed class ControlPlane : ComponentResource
{
    public ControlPlane(
        string name,
        AksPlan plan,
        ResourceGroup group,
        ClusterNetwork network,
        ClusterIdentity identity,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:ControlPlane", name, options)
    {
        var cluster = plan.Cluster;
        Cluster = new ManagedCluster(
            cluster.Name,
            new ManagedClusterArgs
            {
                ResourceName = cluster.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                Tags = plan.Tags.ToInputs(),
                Sku = new ManagedClusterSKUArgs { Name = ManagedClusterSKUName.Base, Tier = $"{cluster.Tier}" },
                KubernetesVersion = $"{cluster.Kubernetes}",
                DnsPrefix = cluster.DnsPrefix,
                NodeResourceGroup = cluster.NodeResourceGroup,
                EnableRBAC = true,
                DisableLocalAccounts = !cluster.LocalAccounts,
                AadProfile = new ManagedClusterAADProfileArgs
                {
                    Managed = true,
                    EnableAzureRBAC = true,
                    AdminGroupObjectIDs = cluster.Admins.ToInputs(),
                },
                Identity = new ManagedClusterIdentityArgs
                {
                    Type = ResourceIdentityType.UserAssigned,
                    UserAssignedIdentities = identity.Identity.Id,
                },
                ApiServerAccessProfile = ApiServerOf(cluster, network),
                NetworkProfile = NetworkOf(plan),
                OidcIssuerProfile = new ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
                SecurityProfile = new ManagedClusterSecurityProfileArgs
                {
                    WorkloadIdentity = new ManagedClusterSecurityProfileWorkloadIdentityArgs { Enabled = true },
                },
                AutoScalerProfile = new ManagedClusterPropertiesAutoScalerProfileArgs
                {
                    BalanceSimilarNodeGroups = "true",
                },
                AutoUpgradeProfile = new ManagedClusterAutoUpgradeProfileArgs
                {
                    UpgradeChannel = UpgradeChannel.None,
                    NodeOSUpgradeChannel = NodeOSUpgradeChannel.NodeImage,
                },
                AgentPoolProfiles = AgentPools.Inline(
                    plan.SystemPool,
                    cluster.Kubernetes,
                    network.Nodes(plan.SystemPool).Id
                ),
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = plan.Protect,
                DependsOn = identity.Rights.ToArray(),
                // The whole list must not be ignored: Azure would take the pool for a new one.
                IgnoreChanges = plan.SystemPool.Autoscales ? ["agentPoolProfiles[0].count"] : [],
                // Azure refuses the change, and the provider does not know.
                ReplaceOnChanges = ["networkProfile.loadBalancerSku"],
            }
        );
        RegisterOutputs();
    }

    public ManagedCluster Cluster { get; }

    private static ManagedClusterAPIServerAccessProfileArgs ApiServerOf(
        ManagedClusterPlan cluster,
        ClusterNetwork network
    )
    {
        var access = new ManagedClusterAPIServerAccessProfileArgs
        {
            EnableVnetIntegration = true,
            SubnetId = network.ApiServer.Id,
            EnablePrivateCluster = cluster.PrivateApiServer,
            DisableRunCommand = true,
        };
        if (cluster.ApiServerRanges.Count > 0)
        {
            access.AuthorizedIPRanges = cluster.ApiServerRanges.ToInputs();
        }

        return access;
    }

    /// <summary>Single values and lists are both written: the SDK would fill in defaults of its own for the former.</summary>
    private static ContainerServiceNetworkProfileArgs NetworkOf(AksPlan plan)
    {
        var (cluster, outbound) = (plan.Cluster, plan.Network.Outbound);
        var args = new ContainerServiceNetworkProfileArgs
        {
            NetworkPlugin = NetworkPlugin.Azure,
            NetworkPluginMode = NetworkPluginMode.Overlay,
            NetworkDataplane = NetworkDataplane.Cilium,
            NetworkPolicy = NetworkPolicy.Cilium,
            OutboundType = outbound.Type,
            LoadBalancerSku = LoadBalancerSku.Standard,
            IpFamilies = { IpFamily.IPv4 },
            PodCidr = $"{cluster.Pods}",
            PodCidrs = { $"{cluster.Pods}" },
            ServiceCidr = $"{cluster.Services}",
            ServiceCidrs = { $"{cluster.Services}" },
            DnsServiceIP = $"{cluster.DnsService}",
        };
        if (outbound.LoadBalancer is { } balancer)
        {
            args.LoadBalancerProfile = new ManagedClusterLoadBalancerProfileArgs
            {
                AllocatedOutboundPorts = balancer.PortsPerNode,
                BackendPoolType = BackendPoolType.NodeIPConfiguration,
                IdleTimeoutInMinutes = 30,
                ManagedOutboundIPs = new ManagedClusterLoadBalancerProfileManagedOutboundIPsArgs
                {
                    Count = balancer.Addresses,
                    CountIPv6 = balancer.IPv6Addresses,
                },
            };
        }

        return args;
    }
}
