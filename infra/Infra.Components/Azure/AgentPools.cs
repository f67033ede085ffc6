using System.Collections.Immutable;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace Infra.Components;

/// <summary>
/// Writes a pool, once for each of the two shapes in which Azure takes one. What Azure would fill in is written out, so
/// that a refresh finds no difference; a list that Azure does not return when it is empty is left out instead.
/// </summary>
internal static class AgentPools
{
    /// <summary>What Azure fixes when it makes a pool, though the provider plans a change of it as an update.</summary>
    public static readonly ImmutableArray<string> FixedByAzure =
    [
        "availabilityZones",
        "enableEncryptionAtHost",
        "enableFIPS",
        "enableNodePublicIP",
        "enableUltraSSD",
        "gpuProfile",
        "hostGroupID",
        "kubeletConfig",
        "linuxOSConfig",
        "maxPods",
        "nodePublicIPPrefixID",
        "osDiskSizeGB",
        "osDiskType",
        "osType",
        "podSubnetID",
        "proximityPlacementGroupID",
        "scaleSetEvictionPolicy",
        "scaleSetPriority",
        "spotMaxPrice",
        "type",
        "vnetSubnetID",
    ];

    /// <summary>
    /// The same for the pool that is made with the cluster: it cannot be made again without the cluster, and a preview has
    /// to say so.
    /// </summary>
    public static readonly ImmutableArray<string> FixedInline =
    [
        .. FixedByAzure.Append("vmSize").Append("gpuInstanceProfile").Select(name => $"agentPoolProfiles[0].{name}"),
    ];

    public static ManagedClusterAgentPoolProfileArgs Inline(
        PoolPlan pool,
        KubernetesVersion version,
        Output<string> subnet
    )
    {
        var args = new ManagedClusterAgentPoolProfileArgs
        {
            Name = pool.Name,
            Mode = $"{pool.Mode}",
            Type = AgentPoolType.VirtualMachineScaleSets,
            OrchestratorVersion = $"{version}",
            VmSize = pool.Size.Name,
            Count = pool.Count,
            EnableAutoScaling = pool.Autoscales,
            MaxPods = pool.MaxPods,
            OsType = $"{pool.Os}",
            OsSKU = $"{pool.Image}",
            OsDiskType = DiskOf(pool),
            OsDiskSizeGB = pool.OsDiskSize,
            EnableEncryptionAtHost = pool.HostEncryption,
            EnableFIPS = false,
            EnableNodePublicIP = false,
            VnetSubnetID = subnet,
            NodeLabels = pool.Labels.ToInputs(),
        };
        if (pool.Autoscales)
        {
            args.MinCount = pool.Min;
            args.MaxCount = pool.Max;
        }

        if (pool.Zones.Count > 0)
        {
            args.AvailabilityZones = pool.Zones.ToInputs();
        }

        if (pool.Taints.Count > 0)
        {
            args.NodeTaints = pool.Taints.ToInputs();
        }

        if (pool.Upgrade is { } upgrade)
        {
            args.UpgradeSettings = UpgradeOf(upgrade);
        }

        return args;
    }

    public static AgentPoolArgs Standalone(PoolPlan pool, KubernetesVersion version, Output<string> subnet)
    {
        var args = new AgentPoolArgs
        {
            AgentPoolName = pool.Name,
            Mode = $"{pool.Mode}",
            Type = AgentPoolType.VirtualMachineScaleSets,
            OrchestratorVersion = $"{version}",
            VmSize = pool.Size.Name,
            Count = pool.Count,
            EnableAutoScaling = pool.Autoscales,
            MaxPods = pool.MaxPods,
            OsType = $"{pool.Os}",
            OsSKU = $"{pool.Image}",
            OsDiskType = DiskOf(pool),
            OsDiskSizeGB = pool.OsDiskSize,
            EnableEncryptionAtHost = pool.HostEncryption,
            EnableFIPS = false,
            EnableNodePublicIP = false,
            VnetSubnetID = subnet,
            NodeLabels = pool.Labels.ToInputs(),
        };
        if (pool.Autoscales)
        {
            args.MinCount = pool.Min;
            args.MaxCount = pool.Max;
        }

        if (pool.Zones.Count > 0)
        {
            args.AvailabilityZones = pool.Zones.ToInputs();
        }

        if (pool.Taints.Count > 0)
        {
            args.NodeTaints = pool.Taints.ToInputs();
        }

        if (pool.Upgrade is { } upgrade)
        {
            args.UpgradeSettings = UpgradeOf(upgrade);
        }

        if (pool.Spot is { } spot)
        {
            args.ScaleSetPriority = ScaleSetPriority.Spot;
            args.ScaleSetEvictionPolicy = $"{spot.Eviction}";
            args.SpotMaxPrice = (double)spot.MaxPrice;
        }

        return args;
    }

    private static AgentPoolUpgradeSettingsArgs UpgradeOf(PoolUpgradePlan upgrade) =>
        new()
        {
            MaxSurge = $"{upgrade.Surge}",
            DrainTimeoutInMinutes = upgrade.DrainTimeout,
            NodeSoakDurationInMinutes = upgrade.Soak,
            UndrainableNodeBehavior = $"{upgrade.Undrainable}",
        };

    private static OSDiskType DiskOf(PoolPlan pool) =>
        pool.OsDisk == OsDisk.Ephemeral ? OSDiskType.Ephemeral : OSDiskType.Managed;
}
