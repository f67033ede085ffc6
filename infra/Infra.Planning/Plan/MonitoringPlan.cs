using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>Where what is seen of a cluster is kept, and how it gets there.</summary>
public sealed record MonitoringPlan
{
    /// <summary>The group of what outlives the cluster: logs and metrics.</summary>
    public required string ResourceGroup { get; init; }

    public required WorkspacePlan Workspace { get; init; }

    /// <summary>Azure's name for the setting that sends the control plane's logs.</summary>
    public required string Setting { get; init; }

    /// <summary>The logs of the control plane that are kept.</summary>
    public required Seq<string> Logs { get; init; }

    /// <summary>What containers write; none where it is not kept.</summary>
    public required CollectionPlan? Containers { get; init; }

    /// <summary>Metrics for Prometheus; none where they are not collected.</summary>
    public required PrometheusPlan? Prometheus { get; init; }

    public required bool Defender { get; init; }

    public required bool CostAnalysis { get; init; }
}

/// <summary>A Log Analytics workspace.</summary>
/// <param name="Existing">The id of one that exists already; then nothing of it is made.</param>
/// <param name="Retention">Days that it keeps logs.</param>
public sealed record WorkspacePlan(string Name, string? Existing, int Retention);

/// <summary>A rule about what is collected, and that it counts for the cluster.</summary>
/// <param name="Association">What ties the rule to the cluster. The agents know it by this name.</param>
/// <param name="Streams">What is collected.</param>
public sealed record CollectionPlan(string Rule, string Association, Seq<string> Streams);

/// <param name="Workspace">Of Azure Monitor: where the metrics are kept.</param>
/// <param name="Endpoint">Where the agents send them.</param>
public sealed record PrometheusPlan(string Workspace, string Endpoint, CollectionPlan Collection);
