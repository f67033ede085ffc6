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

    /// <summary>Whether there is somebody who measures what asks for it.</summary>
    public bool IsMeasured => Topology.AddOnsOn().OfType<Monitoring>().Any();

    /// <summary>A way in to a service of an add-on, at all of the host.</summary>
    /// <param name="pods">The labels of the pods behind it, and the port on which they listen.</param>
    public RoutePlan Route(
        string owner,
        string host,
        NamespaceName space,
        ServiceName service,
        int port,
        (SortedMap<string> Labels, int Port) pods,
        TimeSpan timeout
    ) =>
        new()
        {
            Owner = owner,
            Host = host,
            Label = RouteNames.LabelOf(host, Topology.Edge?.Settings.Domain),
            Path = "/",
            Namespace = space,
            Service = service,
            Port = port,
            PodLabels = pods.Labels,
            PodPort = pods.Port,
            Timeout = timeout,
            // Whatever it has to take, it limits by itself.
            BodyLimit = null,
        };

    /// <summary>The namespace of an add-on, sized for its pods.</summary>
    /// <param name="others">Pods that come and go, all that may be there at once.</param>
    /// <param name="traffic">Beside each other and DNS; nothing where it is left out.</param>
    /// <param name="warn">A stricter level, which is told of and not enforced.</param>
    public AddOnNamespacePlan Space(
        NamespaceName name,
        string podSecurity,
        IEnumerable<PodsPlan> pods,
        PodsPlan? others = null,
        AddOnTraffic? traffic = null,
        string? warn = null
    )
    {
        var inside = pods.Where(pod => pod.Namespace == name).ToList();
        return new()
        {
            Name = name,
            Labels = Labels(podSecurity, warn ?? podSecurity),
            Quota = inside.Exists(pod => pod.IsPerNode) ? default : Quota(inside, others),
            Containers = AddOnSizes.Unstated,
            Policies = (traffic ?? AddOnTraffic.None).PoliciesOf(name, IsMeasured),
        };
    }

    private SortedMap<string> Labels(string podSecurity, string warn)
    {
        var version = $"v{Kubernetes.MinorText}";
        return Map(
            (PlatformLabel, "true"),
            ("pod-security.kubernetes.io/audit", warn),
            ("pod-security.kubernetes.io/audit-version", version),
            ("pod-security.kubernetes.io/enforce", podSecurity),
            ("pod-security.kubernetes.io/enforce-version", version),
            ("pod-security.kubernetes.io/warn", warn),
            ("pod-security.kubernetes.io/warn-version", version)
        );
    }

    /// <summary>On every namespace of an add-on.</summary>
    public const string PlatformLabel = "infra/platform";

    /// <summary>Each kind of pod may have more while it rolls, and a chart's hook may run a pod of the default size.</summary>
    private static SortedMap<string> Quota(IReadOnlyCollection<PodsPlan> pods, PodsPlan? others)
    {
        var sum = pods.Aggregate(
            AddOnSizes.UnstatedEach + (others is null ? AddOnSizes.Nothing : others.Each * others.Replicas),
            (sum, pod) => sum + pod.Each * WhileRolling(pod)
        );
        var count = pods.Sum(WhileRolling) + (others?.Replicas ?? 0) + 1;
        return Map(
            ("limits.memory", $"{sum.MemoryLimit}"),
            ("pods", $"{count}"),
            ("requests.cpu", $"{sum.Cpu}"),
            ("requests.memory", $"{sum.Memory}"),
            ("services.nodeports", "0")
        );
    }

    /// <summary>A quarter more, rounded up, as Kubernetes has it where nothing else is said.</summary>
    private static int WhileRolling(PodsPlan pods) => pods.Most + (pods.Most + 3) / 4;

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
