using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>Who watches a cluster, and where what they see is kept. Each of it costs by what there is to see.</summary>
public sealed record MonitoringSettings
{
    /// <summary>The Log Analytics workspace that takes the logs; none for one of the cluster's own.</summary>
    public ResourceId? Workspace { get; init; }

    /// <summary>Days that the cluster's own workspace keeps logs, 30 to 730. Default 90.</summary>
    public int Retention { get; init; } = 90;

    /// <summary>Whether what containers write goes to the workspace too, beside the logs of the control plane.</summary>
    public bool Containers { get; init; }

    /// <summary>Whether Azure collects metrics for Prometheus, into a workspace of the cluster's own.</summary>
    public bool Prometheus { get; init; }

    /// <summary>Whether Microsoft Defender looks for attacks and weaknesses.</summary>
    public bool Defender { get; init; }

    /// <summary>Whether Azure shows what each namespace costs. Not in the free tier.</summary>
    public bool CostAnalysis { get; init; }
}
