using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>The cluster that an add-on is planned for.</summary>
internal sealed record AddOnSite(PlatformTopology Topology, ClusterTopology Cluster, HostPlan Host)
{
    public KubernetesVersion Kubernetes => Topology.Settings.Kubernetes;

    public IEnumerable<BusinessLine> LinesHere => Topology.Lines.Where(line => line.LivesIn(Cluster.Settings.Name));

    /// <summary>Whether the cluster has to survive the loss of a zone.</summary>
    public bool IsResilient =>
        Cluster.Settings.Target
            is AksSettings { Resilience: Resilience.Zone }
                or KubeconfigSettings { Resilience: Resilience.Zone };

    /// <summary>One, or that many where a zone may be lost.</summary>
    public int Replicas(int whenResilient) => IsResilient ? whenResilient : 1;

    /// <summary>Disks that survive the loss of a zone on Azure; elsewhere whatever the cluster gives.</summary>
    public string? StorageClass =>
        Host is AksPlan
            ? IsResilient
                ? "managed-csi-premium-zrs"
                : "managed-csi"
            : null;

    /// <summary>The image, from the one registry where there is one.</summary>
    /// <param name="published">With its publisher's registry before the first slash.</param>
    public string Image(string published) =>
        Topology.Settings.Registry is { } registry
            ? $"{registry}/{published[(published.IndexOf('/', StringComparison.Ordinal) + 1)..]}"
            : published;

    /// <summary>The namespace of an add-on, sized for its pods.</summary>
    /// <param name="others">Pods that come and go, all that may be there at once.</param>
    public AddOnNamespacePlan Space(
        NamespaceName name,
        string podSecurity,
        IEnumerable<PodsPlan> pods,
        PodsPlan? others = null
    )
    {
        var inside = pods.Where(pod => pod.Namespace == name).ToList();
        return new()
        {
            Name = name,
            Labels = Labels(podSecurity),
            Quota = inside.Exists(pod => pod.IsPerNode) ? default : Quota(inside, others),
            Containers = AddOnSizes.Unstated,
        };
    }

    private SortedMap<string> Labels(string podSecurity)
    {
        var version = $"v{Kubernetes.MinorText}";
        return Map(
            (PlatformLabel, "true"),
            ("pod-security.kubernetes.io/audit", podSecurity),
            ("pod-security.kubernetes.io/audit-version", version),
            ("pod-security.kubernetes.io/enforce", podSecurity),
            ("pod-security.kubernetes.io/enforce-version", version),
            ("pod-security.kubernetes.io/warn", podSecurity),
            ("pod-security.kubernetes.io/warn-version", version)
        );
    }

    /// <summary>On every namespace of an add-on.</summary>
    public const string PlatformLabel = "infra/platform";

    /// <summary>Each kind of pod may have one more while it rolls, and a chart's hook may run a pod of the default size.</summary>
    private static SortedMap<string> Quota(IReadOnlyCollection<PodsPlan> pods, PodsPlan? others)
    {
        var sum = pods.Aggregate(
            AddOnSizes.UnstatedEach + (others is null ? AddOnSizes.Nothing : others.Each * others.Replicas),
            (sum, pod) => sum + pod.Each * (pod.Replicas + 1)
        );
        var count = pods.Sum(pod => pod.Replicas + 1) + (others?.Replicas ?? 0) + 1;
        return Map(
            ("limits.memory", $"{sum.MemoryLimit}"),
            ("pods", $"{count}"),
            ("requests.cpu", $"{sum.Cpu}"),
            ("requests.memory", $"{sum.Memory}"),
            ("services.nodeports", "0")
        );
    }

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
