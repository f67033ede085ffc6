using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Harbor gets. Every secret that it would make up by itself is named.</summary>
public sealed record HarborValues : ChartValues
{
    /// <summary>What clients type; the place of its tokens is made from it.</summary>
    public required string ExternalURL { get; init; }

    public HarborExposeValues Expose { get; } = new();

    public required HarborPersistenceValues Persistence { get; init; }

    public required HarborStrategyValues UpdateStrategy { get; init; }

    public required string ExistingSecretAdminPassword { get; init; }

    public required string ExistingSecretSecretKey { get; init; }

    public required HarborPartValues Nginx { get; init; }

    public required HarborPartValues Portal { get; init; }

    public required HarborCoreValues Core { get; init; }

    public required HarborJobValues Jobservice { get; init; }

    public required HarborRegistryValues Registry { get; init; }

    public required HarborScannerValues Trivy { get; init; }

    public required HarborDatabaseValues Database { get; init; }

    public required HarborCacheValues Redis { get; init; }
}

/// <summary>A Service inside the cluster; the edge leads to it and ends TLS.</summary>
public sealed record HarborExposeValues : ChartValues
{
    public string Type { get; } = "clusterIP";

    public SwitchValues Tls { get; } = SwitchValues.Off;
}

public sealed record HarborStrategyValues : ChartValues
{
    /// <summary>A disk is let go before the next pod takes it.</summary>
    public required string Type { get; init; }
}

public sealed record HarborBudgetValues : ChartValues
{
    public required bool Enabled { get; init; }

    public int MinAvailable { get; } = 1;
}

/// <summary>A part of which there may be several.</summary>
public sealed record HarborPartValues : ChartValues
{
    public ImageValues? Image { get; init; }

    public required int Replicas { get; init; }

    public required HarborBudgetValues PodDisruptionBudget { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }
}

public sealed record HarborCoreValues : ChartValues
{
    public ImageValues? Image { get; init; }

    public required int Replicas { get; init; }

    public required HarborBudgetValues PodDisruptionBudget { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }

    public required string ExistingSecret { get; init; }

    /// <summary>The key that signs tokens.</summary>
    public required string SecretName { get; init; }

    public required string ExistingXsrfSecret { get; init; }
}

public sealed record HarborJobValues : ChartValues
{
    public ImageValues? Image { get; init; }

    public required int Replicas { get; init; }

    public required HarborBudgetValues PodDisruptionBudget { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }

    public required string ExistingSecret { get; init; }

    /// <summary>Several cannot write to one disk.</summary>
    public Seq<string> JobLoggers { get; } = ["database"];
}

public sealed record HarborRegistryValues : ChartValues
{
    public required int Replicas { get; init; }

    public required HarborBudgetValues PodDisruptionBudget { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required HarborContainerValues Registry { get; init; }

    public required HarborContainerValues Controller { get; init; }

    public required string ExistingSecret { get; init; }

    public required HarborCredentialValues Credentials { get; init; }
}

public sealed record HarborContainerValues : ChartValues
{
    public ImageValues? Image { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }
}

public sealed record HarborCredentialValues : ChartValues
{
    public required string Username { get; init; }

    public required string ExistingSecret { get; init; }
}

public sealed record HarborScannerValues : ChartValues
{
    public required bool Enabled { get; init; }

    public ImageValues? Image { get; init; }

    public required int Replicas { get; init; }

    public required HarborBudgetValues PodDisruptionBudget { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required ResourceValues Resources { get; init; }
}
