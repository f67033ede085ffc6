using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>
/// What the chart of GitLab gets: GitLab alone, on services from outside. What the platform has already (registry,
/// certificates, edge, metrics, runners) stays out.
/// </summary>
public sealed record GitLabValues : ChartValues
{
    public required GitLabGlobalValues Global { get; init; }

    public required GitLabPartsValues Gitlab { get; init; }

    public bool InstallCertmanager { get; }

    [Key("nginx-ingress")]
    public SwitchValues NginxIngress { get; } = SwitchValues.Off;

    public SwitchValues Registry { get; } = SwitchValues.Off;

    public GitLabInstallValues Postgresql { get; } = new();

    public GitLabInstallValues Redis { get; } = new();

    public GitLabInstallValues Prometheus { get; } = new();

    [Key("gitlab-runner")]
    public GitLabInstallValues Runner { get; } = new();
}

/// <summary>Something that comes with the chart and is left out.</summary>
public sealed record GitLabInstallValues : ChartValues
{
    public bool Install { get; }
}

public sealed record GitLabGlobalValues : ChartValues
{
    public string Edition { get; } = "ce";

    /// <summary>Of every part.</summary>
    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required GitLabHostsValues Hosts { get; init; }

    public GitLabIngressValues Ingress { get; } = new();

    /// <summary>Null for the chart's own registry.</summary>
    public GitLabImageValues? Image { get; init; }

    public required GitLabDatabaseValues Psql { get; init; }

    public required GitLabCacheValues Redis { get; init; }

    /// <summary>Apart from each other, as far as there are zones.</summary>
    public GitLabAffinityValues Affinity { get; } = new();

    public SwitchValues Minio { get; } = SwitchValues.Off;

    public SwitchValues Kas { get; } = SwitchValues.Off;

    public SwitchValues Registry { get; } = SwitchValues.Off;

    public required GitLabSecretValues InitialRootPassword { get; init; }

    public required GitLabAppValues AppConfig { get; init; }
}

public sealed record GitLabAffinityValues : ChartValues
{
    public GitLabApartValues PodAntiAffinity { get; } = new();
}

public sealed record GitLabApartValues : ChartValues
{
    public string TopologyKey { get; } = "topology.kubernetes.io/zone";
}

public sealed record GitLabHostsValues : ChartValues
{
    public required string Domain { get; init; }

    public bool Https { get; } = true;

    public required GitLabNameValues Gitlab { get; init; }
}

public sealed record GitLabNameValues(string Name) : ChartValues;

public sealed record GitLabIngressValues : ChartValues
{
    public bool Enabled { get; }

    public bool ConfigureCertmanager { get; }
}

public sealed record GitLabImageValues(string Registry) : ChartValues;

public sealed record GitLabSecretValues(string Secret, string Key) : ChartValues;

public sealed record GitLabDatabaseValues : ChartValues
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public string Database { get; } = "gitlabhq_production";

    public required string Username { get; init; }

    public required GitLabSecretValues Password { get; init; }
}

public sealed record GitLabCacheValues : ChartValues
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public string Scheme { get; } = "rediss";

    public required GitLabAuthValues Auth { get; init; }
}

public sealed record GitLabAuthValues(string Secret, string Key) : ChartValues
{
    public bool Enabled { get; } = true;
}

public sealed record GitLabAppValues : ChartValues
{
    [Key("object_store")]
    public required GitLabObjectsValues Objects { get; init; }
}

public sealed record GitLabObjectsValues : ChartValues
{
    public bool Enabled { get; } = true;

    public required GitLabSecretValues Connection { get; init; }
}

public sealed record GitLabPartsValues : ChartValues
{
    public required GitLabServingValues Webservice { get; init; }

    public required GitLabServingValues Sidekiq { get; init; }

    [Key("gitlab-shell")]
    public required GitLabServingValues Shell { get; init; }

    public required GitLabRepositoriesValues Gitaly { get; init; }

    public required GitLabTaskValues Toolbox { get; init; }

    public required GitLabTaskValues Migrations { get; init; }

    [Key("gitlab-exporter")]
    public SwitchValues Exporter { get; } = SwitchValues.Off;
}

/// <summary>As many as it says, at the least and at the most.</summary>
public sealed record GitLabServingValues : ChartValues
{
    public required int MinReplicas { get; init; }

    public required int MaxReplicas { get; init; }

    public required ResourceValues Resources { get; init; }
}

public sealed record GitLabTaskValues(ResourceValues Resources) : ChartValues;

public sealed record GitLabRepositoriesValues : ChartValues
{
    public required GitLabDiskValues Persistence { get; init; }

    public required ResourceValues Resources { get; init; }
}

public sealed record GitLabDiskValues : ChartValues
{
    public string? StorageClass { get; init; }

    public required string Size { get; init; }
}
