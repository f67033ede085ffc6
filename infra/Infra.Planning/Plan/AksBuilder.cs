using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Decides a cluster on Azure. Prefixes of names are those of Microsoft's Cloud Adoption Framework.</summary>
internal static class AksBuilder
{
    public static AksPlan Build(
        PlatformTopology topology,
        ClusterTopology cluster,
        AksSettings aks,
        ClusterAddresses addresses
    )
    {
        var (stack, name) = (topology.Settings, cluster.Settings.Name.Value);
        var pools = PoolBuilder.Build(cluster, aks);
        return new()
        {
            Environment = aks.Environment,
            Subscription = aks.Subscription,
            Location = aks.Location,
            Tags = stack.Tags.With([new("infra-stack", stack.Stack), new("infra-cluster", name)]),
            Protect = stack.Protect,
            ResourceGroup = GroupOf(name),
            Network = NetworkBuilder.Build(
                name,
                aks,
                pools.Others.Prepend(pools.System),
                addresses,
                isPublic: topology.Edge is { Settings.Private: false }
            ),
            Identity = IdentityBuilder.Build(name, aks),
            Cluster = new()
            {
                Name = NameOf(name),
                DnsPrefix = name,
                NodeResourceGroup = $"rg-{name}-nodes",
                Kubernetes = stack.Kubernetes,
                Upgrades = new(
                    $"{stack.Upgrades.Cluster}".ToLowerInvariant(),
                    $"{stack.Upgrades.NodeOs}",
                    MovesVersion(stack)
                ),
                Tier = aks.Tier,
                LongTermSupport = aks.Tier == ClusterTier.Premium,
                Pods = addresses.Pods.IPv4,
                Services = addresses.Services.IPv4,
                IPv6Pods = addresses.Pods.IPv6,
                IPv6Services = addresses.Services.IPv6,
                DnsService = aks.Network.DnsServiceIP ?? addresses.DnsService,
                ApiServerZone = aks.ApiServer.Private ? $"{aks.ApiServer.Zone ?? ApiServerZone.System}" : null,
                ApiServerIsInPublicDns = aks.ApiServer.Zone == ApiServerZone.None,
                Admins = aks.Admins,
                LocalAccounts = aks.LocalAccounts,
                DataPlane = aks.Network.DataPlane,
                WindowsAdmin = aks.Network.DataPlane == DataPlane.Azure ? "platform" : null,
                Features = stack.Features,
                Autoscaler = AutoscalerPlan.Of(aks.Autoscaler),
                PrivateApiServer = aks.ApiServer.Private,
                ApiServerRanges = aks.ApiServer.Ranges,
            },
            Maintenance = MaintenanceBuilder.Build(aks.Maintenance),
            Monitoring = MonitoringBuilder.Build(name, aks.Monitoring),
            SystemPool = pools.System,
            Pools = pools.Others,
        };
    }

    public static string NameOf(string cluster) => $"aks-{cluster}";

    public static string GroupOf(string cluster) => $"rg-{cluster}";

    /// <summary>Patches are Azure's own anyhow while the config names the minor only.</summary>
    private static bool MovesVersion(StackSettings stack) =>
        stack.Upgrades.Cluster switch
        {
            ClusterChannel.None => false,
            ClusterChannel.Patch => stack.Kubernetes.Patch is not null,
            _ => true,
        };
}
