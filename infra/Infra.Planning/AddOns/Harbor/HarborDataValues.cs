using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>Where Harbor keeps layers.</summary>
public sealed record HarborPersistenceValues : ChartValues
{
    public required HarborClaimsValues PersistentVolumeClaim { get; init; }

    public required HarborLayerValues ImageChartStorage { get; init; }
}

public sealed record HarborClaimsValues : ChartValues
{
    public required HarborClaimValues Registry { get; init; }

    public required HarborClaimValues Database { get; init; }

    public required HarborClaimValues Redis { get; init; }

    public required HarborClaimValues Trivy { get; init; }
}

public sealed record HarborClaimValues : ChartValues
{
    public string? StorageClass { get; init; }

    public string? Size { get; init; }
}

public sealed record HarborLayerValues : ChartValues
{
    public required string Type { get; init; }

    public HarborBlobValues? Azure { get; init; }

    public bool? Disableredirect { get; init; }
}

public sealed record HarborBlobValues : ChartValues
{
    public required string Accountname { get; init; }

    public required string Container { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public string? Realm { get; init; }

    public required string ExistingSecret { get; init; }
}

public sealed record HarborDatabaseValues : ChartValues
{
    public required string Type { get; init; }

    public HarborInnerDatabaseValues? Internal { get; init; }

    public HarborOuterDatabaseValues? External { get; init; }

    /// <summary>Of each pod; the chart's 900 are more than a small server takes.</summary>
    public int MaxOpenConns { get; } = 50;

    public int MaxIdleConns { get; } = 10;
}

public sealed record HarborInnerDatabaseValues : ChartValues
{
    public ImageValues? Image { get; init; }

    /// <summary>The chart takes no Secret here.</summary>
    public required SecretKey Password { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }
}

public sealed record HarborOuterDatabaseValues : ChartValues
{
    public required string Host { get; init; }

    public required string Port { get; init; }

    public required string? Username { get; init; }

    public string CoreDatabase { get; } = "registry";

    public required string ExistingSecret { get; init; }

    public string Sslmode { get; } = "require";
}

public sealed record HarborCacheValues : ChartValues
{
    public required string Type { get; init; }

    public HarborInnerCacheValues? Internal { get; init; }

    public HarborOuterCacheValues? External { get; init; }
}

public sealed record HarborInnerCacheValues : ChartValues
{
    public ImageValues? Image { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    [UnlistedKey("a remark in values.yaml")]
    public required ResourceValues Resources { get; init; }
}

public sealed record HarborOuterCacheValues : ChartValues
{
    public required string Addr { get; init; }

    public required string? Username { get; init; }

    public required string ExistingSecret { get; init; }

    public HarborTlsValues TlsOptions { get; } = new();
}

public sealed record HarborTlsValues : ChartValues
{
    public bool Enable { get; } = true;
}
