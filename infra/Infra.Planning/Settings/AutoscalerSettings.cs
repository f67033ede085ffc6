namespace Infra.Planning.Settings;

/// <summary>How the autoscaler of a cluster decides. Defaults are those of AKS.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>Which pool grows where several could. Default random.</summary>
    public Expander Expander { get; init; } = Expander.Random;

    /// <summary>Between two looks at the cluster, in seconds: 10 to 300. Default 10.</summary>
    public int ScanInterval { get; init; } = 10;

    /// <summary>How long a pod waits before a node is made for it, in seconds: 0 to 3600. Default 0.</summary>
    public int NewPodScaleUpDelay { get; init; }

    /// <summary>How long a node may take to come up, in minutes: 1 to 60. Default 15.</summary>
    public int MaxNodeProvisionTime { get; init; } = 15;

    /// <summary>After a node came, none goes for as many minutes: 0 to 1440. Default 10.</summary>
    public int ScaleDownDelayAfterAdd { get; init; } = 10;

    /// <summary>After removing a node has failed, none is tried for as many minutes: 0 to 1440. Default 3.</summary>
    public int ScaleDownDelayAfterFailure { get; init; } = 3;

    /// <summary>How long a node is not needed before it goes, in minutes: 1 to 1440. Default 10.</summary>
    public int ScaleDownUnneededTime { get; init; } = 10;

    /// <summary>The same for a node that is not ready: 1 to 1440. Default 20.</summary>
    public int ScaleDownUnreadyTime { get; init; } = 20;

    /// <summary>A node with less than this percentage of it requested is not needed: 0 to 100. Default 50.</summary>
    public int UtilizationThreshold { get; init; } = 50;

    /// <summary>How long pods of a node that goes may take to end, in seconds: 0 to 86400. Default 600.</summary>
    public int MaxGracefulTermination { get; init; } = 600;

    /// <summary>Empty nodes that may go at once: 1 to 100. Default 10.</summary>
    public int MaxEmptyBulkDelete { get; init; } = 10;

    /// <summary>Whether a node stays while pods keep files on it. Default false.</summary>
    public bool SkipNodesWithLocalStorage { get; init; }

    /// <summary>Whether a node stays while it runs something of Kubernetes' own. Default true.</summary>
    public bool SkipNodesWithSystemPods { get; init; } = true;
}

public enum Expander
{
    /// <summary>The pool that is left with the least idle CPU.</summary>
    LeastWaste,

    /// <summary>The pool that takes the most waiting pods.</summary>
    MostPods,

    /// <summary>By a list that somebody puts into the cluster: the ConfigMap cluster-autoscaler-priority-expander.</summary>
    Priority,
    Random,
}
