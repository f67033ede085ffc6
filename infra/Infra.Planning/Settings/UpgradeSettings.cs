namespace Infra.Planning.Settings;

/// <summary>What Azure upgrades by itself.</summary>
public sealed record UpgradeSettings
{
    /// <summary>The Kubernetes version of control plane and pools. Default none: it moves when the config does.</summary>
    public ClusterChannel Cluster { get; init; } = ClusterChannel.None;

    /// <summary>The operating system of the nodes. Default nodeImage.</summary>
    public NodeOsChannel NodeOs { get; init; } = NodeOsChannel.NodeImage;
}

public enum ClusterChannel
{
    None,

    /// <summary>The newest patch of the minor that the cluster has.</summary>
    Patch,

    /// <summary>The newest patch of the second newest minor.</summary>
    Stable,

    /// <summary>The newest patch of the newest minor.</summary>
    Rapid,
}

public enum NodeOsChannel
{
    None,

    /// <summary>The distribution updates itself, at any time of the day.</summary>
    Unmanaged,

    /// <summary>Security fixes only, most of them without making nodes anew.</summary>
    SecurityPatch,

    /// <summary>A whole image every week: nodes are made anew.</summary>
    NodeImage,
}
