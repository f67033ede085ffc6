using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of vcluster gets.</summary>
public sealed record VirtualClusterValues : ChartValues
{
    public required VirtualControlPlaneValues ControlPlane { get; init; }

    public VirtualSyncValues Sync { get; } = new();

    public required VirtualPolicyValues Policies { get; init; }

    public VirtualRightsValues Rbac { get; } = new();

    public SwitchValues Telemetry { get; } = SwitchValues.Off;

    internal static VirtualClusterValues Of(VirtualClusterSettings settings, BusinessLine line, AddOnSite site)
    {
        var disk = new VirtualDiskValues
        {
            VolumeClaim = new() { Size = $"{settings.Storage}", StorageClass = site.StorageClass },
        };
        var (plane, store) = (VirtualClusterPart.ControlPlane(site), VirtualClusterPart.Store(site));
        return new()
        {
            ControlPlane = new()
            {
                Distro = new()
                {
                    K8s = new()
                    {
                        // The pair of host and guest that is tested has one minor.
                        Image = new() { Tag = $"v{site.Kubernetes.MinorText}.0" },
                    },
                },
                BackingStore = new()
                {
                    Etcd = new()
                    {
                        Deploy = new()
                        {
                            Enabled = site.IsResilient,
                            StatefulSet = new()
                            {
                                Resources = store.Values,
                                HighAvailability = new() { Replicas = store.Replicas },
                                Persistence = disk,
                                Scheduling = new()
                                {
                                    TopologySpreadConstraints = SpreadValues.Of("app", "vcluster-etcd"),
                                    PriorityClassName = LinePriorities.NeededBy(line.Priority),
                                },
                            },
                        },
                    },
                },
                StatefulSet = new()
                {
                    // The other image stops where somebody asks for what has to be paid for.
                    Image = new() { Repository = "loft-sh/vcluster-oss" },
                    Resources = plane.Values,
                    HighAvailability = new() { Replicas = plane.Replicas },
                    Persistence = disk,
                    Scheduling = new()
                    {
                        TopologySpreadConstraints = SpreadValues.Of("app", "vcluster"),
                        PriorityClassName = LinePriorities.NeededBy(line.Priority),
                    },
                },
                Coredns = new()
                {
                    Deployment = new()
                    {
                        Image = new VirtualClusterImages(site).DnsValue,
                        Resources = VirtualClusterPart.Dns.Values,
                    },
                },
                Advanced = new()
                {
                    DefaultImageRegistry = site.Topology.Settings.Registry,
                    PodDisruptionBudget = site.IsResilient ? SwitchValues.On : SwitchValues.Off,
                },
            },
            Policies = new()
            {
                PodSecurityStandard = line.PodSecurity == PodSecurity.Restricted ? "restricted" : "baseline",
            },
        };
    }
}

public sealed record VirtualControlPlaneValues : ChartValues
{
    public required VirtualDistroValues Distro { get; init; }

    public required VirtualStoreValues BackingStore { get; init; }

    public required VirtualSetValues StatefulSet { get; init; }

    public required VirtualDnsValues Coredns { get; init; }

    public required VirtualAdvancedValues Advanced { get; init; }
}

public sealed record VirtualDistroValues : ChartValues
{
    public required VirtualKubernetesValues K8s { get; init; }
}

public sealed record VirtualKubernetesValues : ChartValues
{
    public bool Enabled { get; } = true;

    public required VirtualTagValues Image { get; init; }

    public VirtualContainerUserValues SecurityContext { get; } = new();
}

public sealed record VirtualTagValues : ChartValues
{
    public required string Tag { get; init; }
}

public sealed record VirtualStoreValues : ChartValues
{
    public required VirtualEtcdValues Etcd { get; init; }
}

public sealed record VirtualEtcdValues : ChartValues
{
    public required VirtualDeployedValues Deploy { get; init; }
}

/// <summary>Whether there is one cannot be changed later.</summary>
public sealed record VirtualDeployedValues : ChartValues
{
    public required bool Enabled { get; init; }

    public required VirtualSetValues StatefulSet { get; init; }
}

public sealed record VirtualSetValues : ChartValues
{
    /// <summary>Null for the chart's own.</summary>
    public ImageValues? Image { get; init; }

    public required ResourceValues Resources { get; init; }

    public required VirtualCountValues HighAvailability { get; init; }

    public required VirtualDiskValues Persistence { get; init; }

    public required VirtualSchedulingValues Scheduling { get; init; }

    public VirtualSecurityValues Security { get; } = new();
}

public sealed record VirtualCountValues : ChartValues
{
    public required int Replicas { get; init; }
}

public sealed record VirtualDiskValues : ChartValues
{
    public required VirtualClaimValues VolumeClaim { get; init; }
}

public sealed record VirtualClaimValues : ChartValues
{
    public required string Size { get; init; }

    public required string? StorageClass { get; init; }
}

public sealed record VirtualSchedulingValues : ChartValues
{
    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    /// <summary>Null where pods of the line need not name one.</summary>
    public string? PriorityClassName { get; init; }
}

public sealed record VirtualDnsValues : ChartValues
{
    public VirtualSecurityValues Security { get; } = new();

    public required VirtualDnsPodsValues Deployment { get; init; }
}

public sealed record VirtualDnsPodsValues : ChartValues
{
    /// <summary>Stated, so that the rules of the cluster around it know which to let in.</summary>
    public required string Image { get; init; }

    public required ResourceValues Resources { get; init; }
}

public sealed record VirtualAdvancedValues : ChartValues
{
    /// <summary>Null for each image's own.</summary>
    public required string? DefaultImageRegistry { get; init; }

    public required SwitchValues PodDisruptionBudget { get; init; }
}

/// <summary>It has no rights over the cluster, so that it can bring nothing from there.</summary>
public sealed record VirtualSyncValues : ChartValues
{
    public VirtualInwardValues FromHost { get; } = new();

    public VirtualOutwardValues ToHost { get; } = new();
}

public sealed record VirtualInwardValues : ChartValues
{
    public SwitchValues StorageClasses { get; } = SwitchValues.Off;

    public SwitchValues CsiDrivers { get; } = SwitchValues.Off;

    public SwitchValues CsiNodes { get; } = SwitchValues.Off;

    public SwitchValues CsiStorageCapacities { get; } = SwitchValues.Off;
}

public sealed record VirtualOutwardValues : ChartValues
{
    public VirtualPodValues Pods { get; } = new();
}

public sealed record VirtualPodValues : ChartValues
{
    /// <summary>It would need another image in every pod of a set.</summary>
    public SwitchValues RewriteHosts { get; } = SwitchValues.Off;
}

/// <summary>The line has a quota, limits and network policies already; the virtual cluster lies inside of them.</summary>
public sealed record VirtualPolicyValues : ChartValues
{
    public SwitchValues ResourceQuota { get; } = SwitchValues.Off;

    public SwitchValues LimitRange { get; } = SwitchValues.Off;

    public SwitchValues NetworkPolicy { get; } = SwitchValues.Off;

    /// <summary>The level of the namespace around it: what breaks it is told of inside.</summary>
    [UnlistedKey("values.schema.json of vcluster")]
    public required string PodSecurityStandard { get; init; }
}

public sealed record VirtualRightsValues : ChartValues
{
    public SwitchValues ClusterRole { get; } = SwitchValues.Off;
}
