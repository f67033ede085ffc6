using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Quantities;

namespace Infra.Planning.Plan;

/// <summary>An add-on in one cluster.</summary>
public sealed record AddOnPlan
{
    public required string Name { get; init; }

    /// <summary>The add-ons of the same cluster that have to be there before it, and go after it.</summary>
    public required Seq<string> After { get; init; }

    public required Seq<AddOnNamespacePlan> Namespaces { get; init; }

    /// <summary>Everything that runs all the time.</summary>
    public required Seq<PodsPlan> Pods { get; init; }

    public Seq<SecretPlan> Secrets { get; init; } = [];

    /// <summary>They are there before anything that runs.</summary>
    public ServicesPlan Services { get; init; } = ServicesPlan.None;

    public Seq<CertificatePlan> Certificates { get; init; } = [];

    /// <summary>Empty for one that has no chart.</summary>
    public Seq<ReleasePlan> Releases { get; init; } = [];

    /// <summary>Of kinds that its charts bring; they come last and go first.</summary>
    public Seq<ObjectPlan> Objects { get; init; } = [];

    /// <summary>For pods whose chart has no key for it.</summary>
    public Seq<BudgetPlan> Budgets { get; init; } = [];

    /// <summary>Ways in, for the edge to serve.</summary>
    public Seq<RoutePlan> Routes { get; init; } = [];

    /// <summary>What has no chart, in the order in which it is made.</summary>
    public Seq<WorkloadPlan> Workloads { get; init; } = [];

    /// <summary>Whether anything runs or is told to run because of it; namespaces and passwords alone serve nobody.</summary>
    public bool InstallsSomething => Releases.Count + Workloads.Count + Objects.Count > 0;
}

/// <summary>A namespace of the platform's own, with all that bounds it.</summary>
public sealed record AddOnNamespacePlan
{
    public required NamespaceName Name { get; init; }

    public required SortedMap<string> Labels { get; init; }

    /// <summary>The hard limits, by resource; empty where pods run on every node, whose number nobody knows.</summary>
    public required SortedMap<string> Quota { get; init; }

    /// <summary>For the containers whose chart has no key for it.</summary>
    public required ContainerLimitsPlan Containers { get; init; }

    /// <summary>Who may talk to whom. What no policy allows is forbidden.</summary>
    public required Seq<NetworkPolicyPlan> Policies { get; init; }
}

/// <summary>Of the pods with those labels, one at a time may be taken away.</summary>
public sealed record BudgetPlan(string Name, NamespaceName Namespace, SortedMap<string> Pods);

/// <summary>Pods of one kind.</summary>
public sealed record PodsPlan
{
    private readonly int most;

    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    /// <summary>How many run; for pods on every node, on each of them.</summary>
    public required int Replicas { get; init; }

    /// <summary>As many as an autoscaler may make of them; <see cref="Replicas"/> where there is none.</summary>
    public int Most
    {
        get => Math.Max(most, Replicas);
        init => most = value;
    }

    public bool IsPerNode { get; init; }

    /// <summary>Whether no two of them share a zone as long as there are enough zones.</summary>
    public bool IsSpread => !IsPerNode && Replicas > 1;

    /// <summary>All containers of one pod together.</summary>
    public required ResourcesPlan Each { get; init; }

    internal static PodsPlan Of(NamespaceName space, string name, int replicas, ResourcesPlan each) =>
        new()
        {
            Name = name,
            Namespace = space,
            Replicas = replicas,
            Each = each,
        };

    internal static PodsPlan Of(ServingPlan workload) =>
        new()
        {
            Name = workload.Name,
            Namespace = workload.Namespace,
            Replicas = workload switch
            {
                DeploymentPlan deployment => deployment.Replicas,
                StatefulSetPlan set => set.Replicas,
                _ => 1,
            },
            IsPerNode = workload is DaemonSetPlan,
            Each = workload.Helpers.Aggregate(workload.Main.Resources, (sum, helper) => sum + helper.Resources),
        };
}

/// <summary>What containers ask for, and the most they get. Without a limit on CPU they use what is free.</summary>
public sealed record ResourcesPlan(Cpu Cpu, Memory Memory, Memory MemoryLimit)
{
    internal static ResourcesPlan Of(int millicores, int mebibytes, int? limitMebibytes = null) =>
        new(new(millicores), Memory.Mebi(mebibytes), Memory.Mebi(limitMebibytes ?? mebibytes));

    public static ResourcesPlan operator +(ResourcesPlan left, ResourcesPlan right) =>
        new(left.Cpu + right.Cpu, left.Memory + right.Memory, left.MemoryLimit + right.MemoryLimit);

    public static ResourcesPlan operator *(ResourcesPlan one, int times) =>
        new(one.Cpu * times, one.Memory * times, one.MemoryLimit * times);
}
