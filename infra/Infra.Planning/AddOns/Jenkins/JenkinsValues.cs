using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Jenkins gets.</summary>
public sealed record JenkinsValues : ChartValues
{
    public required JenkinsControllerValues Controller { get; init; }

    public required JenkinsAgentValues Agent { get; init; }

    public required JenkinsPersistenceValues Persistence { get; init; }
}

public sealed record JenkinsControllerValues : ChartValues
{
    public JenkinsImageValues? Image { get; init; }

    public JenkinsAdminValues Admin { get; } = new();

    public required string JenkinsUrl { get; init; }

    /// <summary>Of the memory that the container may have, the part for the heap.</summary>
    public string JavaOpts { get; } = "-XX:MaxRAMPercentage=60";

    public required ResourceValues Resources { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues InitContainerResources { get; init; }

    public JenkinsProbesValues Probes { get; } = new();

    public JenkinsPodSecurityValues PodSecurityContextOverride { get; } = new();

    public JenkinsSecurityValues ContainerSecurityContext { get; } = new() { RunAsUser = 1000, RunAsGroup = 1000 };

    /// <summary>Agents come by web sockets, through the port that people use.</summary>
    public bool AgentListenerEnabled { get; }

    /// <summary>Id and version; empty where they are in the image.</summary>
    public required Seq<string> InstallPlugins { get; init; }

    /// <summary>What ours depend on comes in the versions that they ask for, the same each day.</summary>
    public bool InstallLatestPlugins { get; }

    /// <summary>A version that was taken back is taken back on the disk too.</summary>
    public bool OverwritePlugins { get; } = true;

    public required Seq<JenkinsSecretValues> AdditionalExistingSecrets { get; init; }

    [Key("JCasC")]
    public required JenkinsCascValues Casc { get; init; }

    public JenkinsSidecarsValues Sidecars { get; } = new();

    /// <summary>It would bring an image that nobody needs.</summary>
    public bool TestEnabled { get; }
}

public sealed record JenkinsImageValues : ChartValues
{
    public required string Registry { get; init; }

    public string? Repository { get; init; }

    public string? Tag { get; init; }
}

public sealed record JenkinsAdminValues : ChartValues
{
    public string ExistingSecret { get; } = JenkinsSecrets.Name;

    public string UserKey { get; } = JenkinsSecrets.AdminUser;

    public string PasswordKey { get; } = JenkinsSecrets.AdminPassword;
}

public sealed record JenkinsProbesValues : ChartValues
{
    public JenkinsStartValues StartupProbe { get; } = new();
}

public sealed record JenkinsStartValues : ChartValues
{
    /// <summary>Ten seconds each: plugins are fetched and loaded first.</summary>
    public int FailureThreshold { get; } = 60;
}

/// <summary>Fit for the level restricted.</summary>
public sealed record JenkinsPodSecurityValues : ChartValues
{
    public int RunAsUser { get; } = 1000;

    public int RunAsGroup { get; } = 1000;

    public int FsGroup { get; } = 1000;

    public string FsGroupChangePolicy { get; } = "OnRootMismatch";

    public bool RunAsNonRoot { get; } = true;

    public AgentSeccompValues SeccompProfile { get; } = new();
}

public sealed record JenkinsSecurityValues : ChartValues
{
    public int? RunAsUser { get; init; }

    public int? RunAsGroup { get; init; }

    public bool ReadOnlyRootFilesystem { get; } = true;

    public bool AllowPrivilegeEscalation { get; }

    [UnlistedKey("securityContext of Kubernetes")]
    public AgentCapabilityValues Capabilities { get; } = new() { Drop = ["ALL"] };
}

public sealed record JenkinsSecretValues(string Name, string KeyName) : ChartValues;

public sealed record JenkinsCascValues : ChartValues
{
    /// <summary>By name, each a document of Configuration as Code.</summary>
    public required SortedMap<string> ConfigScripts { get; init; }
}

public sealed record JenkinsSidecarsValues : ChartValues
{
    /// <summary>
    /// It would reload on a path of the public host that takes the pod's name for a token. Without it the path is closed, and
    /// a change of the configuration makes a new pod.
    /// </summary>
    public SwitchValues ConfigAutoReload { get; } = SwitchValues.Off;
}

public sealed record JenkinsAgentValues : ChartValues
{
    /// <summary>Where the chart lets Jenkins make pods; the rights for the namespaces of lines are ours.</summary>
    public required string Namespace { get; init; }

    [Key("jnlpregistry")]
    public string? ConnectionRegistry { get; init; }

    public bool Websocket { get; } = true;

    public bool DisableDefaultAgent { get; } = true;

    public required int ContainerCap { get; init; }

    public required JenkinsGarbageValues GarbageCollection { get; init; }

    /// <summary>By name, each a list of templates as text.</summary>
    public required SortedMap<string> PodTemplates { get; init; }
}

/// <summary>Pods that Jenkins has lost sight of.</summary>
public sealed record JenkinsGarbageValues : ChartValues
{
    public bool Enabled { get; } = true;

    /// <summary>One a line.</summary>
    public required string Namespaces { get; init; }
}

public sealed record JenkinsPersistenceValues : ChartValues
{
    public string? StorageClass { get; init; }

    public required string Size { get; init; }
}
