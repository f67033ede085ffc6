using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Quantities;

namespace Infra.Planning.Plan;

/// <summary>
/// A workload of ours: a controller, never a bare pod. What it must have, its type asks for: resources of every container,
/// probes of whatever serves, and tasks apart from servers, so that no helper initialises anything.
/// </summary>
public abstract record WorkloadPlan
{
    private protected WorkloadPlan() { }

    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    /// <summary>Who it runs as; never root.</summary>
    public int User { get; init; } = 1000;

    /// <summary>No business line takes its place.</summary>
    public string Priority { get; init; } = LinePriorities.Platform;

    /// <summary>Run one after the other before anything else starts.</summary>
    public Seq<TaskPlan> Init { get; init; } = [];

    /// <summary>Files for its containers, by name. A change rolls the workload.</summary>
    public SortedMap<string> Files { get; init; }

    /// <summary>Where the files lie in every container.</summary>
    public string FilesFolder { get; init; } = "/etc/config";

    /// <summary>Folders that may be written to, gone with the pod.</summary>
    public Seq<string> Scratch { get; init; } = [];

    /// <summary>Everything that runs in one of its pods, in the order in which it begins.</summary>
    public virtual IEnumerable<ContainerPlan> Containers => Init;
}

/// <summary>A workload that serves until it is stopped.</summary>
public abstract record ServingPlan : WorkloadPlan
{
    private protected ServingPlan() { }

    public required ServerPlan Main { get; init; }

    /// <summary>Containers beside it that only help: started before it and stopped after it.</summary>
    public Seq<ServerPlan> Helpers { get; init; } = [];

    /// <summary>The ports that its Service gives; none means that nobody calls it.</summary>
    public Seq<ServicePortPlan> Ports { get; init; } = [];

    public override IEnumerable<ContainerPlan> Containers => [.. Init, .. Helpers, Main];
}

public sealed record DeploymentPlan : ServingPlan
{
    public required int Replicas { get; init; }
}

/// <summary>With a name and a disk for each of its pods.</summary>
public sealed record StatefulSetPlan : ServingPlan
{
    public required int Replicas { get; init; }

    public required DiskPlan Disk { get; init; }
}

/// <summary>One on every node.</summary>
public sealed record DaemonSetPlan : ServingPlan;

/// <summary>Runs to its end once, and again when its files or its image change.</summary>
public sealed record JobPlan : WorkloadPlan
{
    public required TaskPlan Main { get; init; }

    /// <summary>Attempts after the first one.</summary>
    public int Retries { get; init; } = 6;

    public override IEnumerable<ContainerPlan> Containers => [.. Init, Main];
}

/// <summary>Runs to its end again and again.</summary>
public sealed record CronJobPlan : WorkloadPlan
{
    public required TaskPlan Main { get; init; }

    /// <summary>As cron has it.</summary>
    public required string Schedule { get; init; }

    public int Retries { get; init; } = 2;

    public override IEnumerable<ContainerPlan> Containers => [.. Init, Main];
}

/// <param name="Class">Null for the cluster's own choice.</param>
public sealed record DiskPlan(string Folder, Memory Size, string? Class);

public sealed record ServicePortPlan(string Name, int Port, int Target);
