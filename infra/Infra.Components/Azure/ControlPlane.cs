using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.Resources;
using Pulumi.Random;

namespace Infra.Components;

/// <summary>The managed cluster itself, with the one pool that it is made with.</summary>
public sealed class ControlPlane : ComponentResource
{
    /// <summary>Azure refuses these changes, and the provider plans an update: only a new cluster has them otherwise.</summary>
    private static readonly List<string> FixedByAzure =
    [
        "networkProfile.ipFamilies",
        "networkProfile.loadBalancerSku",
        "networkProfile.podCidrs",
        "sku.name",
        .. AgentPools.FixedInline,
    ];

    public ControlPlane(
        string name,
        AksPlan plan,
        ResourceGroup group,
        ClusterNetwork network,
        ClusterIdentity identity,
        LogStore? logs,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:ControlPlane", name, options)
    {
        var cluster = plan.Cluster;
        var args = new ManagedClusterArgs
        {
            ResourceName = cluster.Name,
            ResourceGroupName = plan.ResourceGroup.Of(group),
            Location = plan.Location,
            Tags = plan.Tags.ToInputs(),
            Sku = new ManagedClusterSKUArgs { Name = ManagedClusterSKUName.Base, Tier = $"{cluster.Tier}" },
            SupportPlan = cluster.LongTermSupport
                ? KubernetesSupportPlan.AKSLongTermSupport
                : KubernetesSupportPlan.KubernetesOfficial,
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
            SecurityProfile = ClusterProfiles.Security(plan, logs),
            AddonProfiles = ClusterProfiles.Addons(plan, logs),
            AzureMonitorProfile = ClusterProfiles.Metrics(plan),
            MetricsProfile = ClusterProfiles.Costs(plan),
            StorageProfile = ClusterProfiles.Storage(),
            AutoScalerProfile = ClusterProfiles.Autoscaler(cluster.Autoscaler),
            AutoUpgradeProfile = new ManagedClusterAutoUpgradeProfileArgs
            {
                UpgradeChannel = cluster.Upgrades.Cluster,
                NodeOSUpgradeChannel = cluster.Upgrades.NodeOs,
            },
            AgentPoolProfiles = AgentPools.Inline(
                plan.SystemPool,
                cluster.Kubernetes,
                network.Nodes(plan.SystemPool).Id
            ),
        };
        if (cluster.WindowsAdmin is { } admin)
        {
            args.WindowsProfile = WindowsOf(name, admin);
        }

        Cluster = new ManagedCluster(
            cluster.Name,
            args,
            new CustomResourceOptions
            {
                Parent = this,
                Protect = plan.Protect,
                DependsOn = identity.Rights.ToArray(),
                IgnoreChanges = OwnedByAzure(plan),
                ReplaceOnChanges = FixedByAzure,
            }
        );
        RegisterOutputs();
    }

    public ManagedCluster Cluster { get; }

    /// <summary>The whole list of pools must not be ignored: Azure would take the pool for a new one.</summary>
    private static List<string> OwnedByAzure(AksPlan plan)
    {
        var owned = new List<string>();
        if (plan.SystemPool.Autoscales)
        {
            owned.Add("agentPoolProfiles[0].count");
        }

        if (plan.Cluster.Upgrades.MovesVersion)
        {
            owned.Add("agentPoolProfiles[0].orchestratorVersion");
            owned.Add("kubernetesVersion");
        }

        if (plan.Cluster.WindowsAdmin is not null)
        {
            // The password is rotated in Azure, and any change of the block would replace the cluster.
            owned.Add("windowsProfile");
        }

        return owned;
    }

    /// <summary>Nobody logs in with it: Azure only asks for an account.</summary>
    private ManagedClusterWindowsProfileArgs WindowsOf(string name, string admin) =>
        new()
        {
            AdminUsername = admin,
            AdminPassword = new RandomPassword(
                $"{name}-windows",
                new RandomPasswordArgs
                {
                    Length = 32,
                    MinLower = 1,
                    MinNumeric = 1,
                    MinUpper = 1,
                    Special = false,
                },
                new CustomResourceOptions { Parent = this }
            ).Result,
        };

    private static ManagedClusterAPIServerAccessProfileArgs ApiServerOf(
        ManagedClusterPlan cluster,
        ClusterNetwork network
    )
    {
        var access = new ManagedClusterAPIServerAccessProfileArgs
        {
            EnableVnetIntegration = network.ApiServer is not null,
            EnablePrivateCluster = cluster.PrivateApiServer,
            DisableRunCommand = true,
        };
        if (network.ApiServer is { } subnet)
        {
            access.SubnetId = subnet.Id;
        }

        if (cluster.ApiServerZone is { } zone)
        {
            access.PrivateDNSZone = zone;
            access.EnablePrivateClusterPublicFQDN = cluster.ApiServerIsInPublicDns;
        }

        if (cluster.ApiServerRanges.Count > 0)
        {
            // What runs in the cluster and calls the server by its public name comes from these as well.
            access.AuthorizedIPRanges = cluster
                .ApiServerRanges.Select(range => (Input<string>)$"{range}")
                .Concat(network.EgressRanges.Select(range => (Input<string>)range))
                .ToArray();
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
            NetworkDataplane = cluster.DataPlane == DataPlane.Cilium ? NetworkDataplane.Cilium : NetworkDataplane.Azure,
            NetworkPolicy = cluster.DataPlane == DataPlane.Cilium ? NetworkPolicy.Cilium : NetworkPolicy.Calico,
            OutboundType = outbound.Type,
            LoadBalancerSku = LoadBalancerSku.Standard,
            IpFamilies = { IpFamily.IPv4 },
            PodCidr = $"{cluster.Pods}",
            PodCidrs = { $"{cluster.Pods}" },
            ServiceCidr = $"{cluster.Services}",
            ServiceCidrs = { $"{cluster.Services}" },
            DnsServiceIP = $"{cluster.DnsService}",
        };
        if (cluster is { IPv6Pods: { } pods, IPv6Services: { } services })
        {
            args.IpFamilies.Add(IpFamily.IPv6);
            args.PodCidrs.Add($"{pods}");
            args.ServiceCidrs.Add($"{services}");
        }

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
