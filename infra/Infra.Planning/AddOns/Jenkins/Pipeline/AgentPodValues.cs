using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>A pod, as Kubernetes has it.</summary>
public sealed record AgentPodValues : ChartValues
{
    public string ApiVersion { get; } = "v1";

    public string Kind { get; } = "Pod";

    public required AgentMetadataValues Metadata { get; init; }

    public required AgentSpecValues Spec { get; init; }
}

public sealed record AgentMetadataValues : ChartValues
{
    public required SortedMap<string> Labels { get; init; }
}

public sealed record AgentSpecValues : ChartValues
{
    public required string ServiceAccountName { get; init; }

    public required bool AutomountServiceAccountToken { get; init; }

    /// <summary>A pod that Jenkins has forgotten ends by itself.</summary>
    public int ActiveDeadlineSeconds { get; } = 7200;

    public string RestartPolicy { get; } = "Never";

    public required AgentPodSecurityValues SecurityContext { get; init; }

    public required Seq<AgentContainerValues> Containers { get; init; }

    public Seq<AgentVolumeValues>? Volumes { get; init; }
}

/// <summary>As the user that the images of agents have.</summary>
public sealed record AgentPodSecurityValues : ChartValues
{
    public bool RunAsNonRoot { get; } = true;

    public int RunAsUser { get; } = 1000;

    public int RunAsGroup { get; } = 1000;

    public int FsGroup { get; } = 1000;
}

public sealed record AgentContainerValues : ChartValues
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    public Seq<string>? Command { get; init; }

    public Seq<string>? Args { get; init; }

    public Seq<AgentVariableValues>? Env { get; init; }

    public required AgentResourceValues Resources { get; init; }

    public required AgentSecurityValues SecurityContext { get; init; }

    public Seq<AgentMountValues>? VolumeMounts { get; init; }
}

public sealed record AgentVariableValues(string Name, string Value) : ChartValues;

/// <summary>With a limit on CPU too: where a namespace has defaults, one that is left out would be smaller than asked for.</summary>
public sealed record AgentResourceValues : ChartValues
{
    public required SortedMap<string> Requests { get; init; }

    public required SortedMap<string> Limits { get; init; }

    internal static AgentResourceValues Of(AgentSize size) =>
        new()
        {
            Requests = new([new("cpu", $"{size.Resources.Cpu}"), new("memory", $"{size.Resources.Memory}")]),
            Limits = new([new("cpu", $"{size.CpuLimit}"), new("memory", $"{size.Resources.MemoryLimit}")]),
        };
}

public sealed record AgentSecurityValues : ChartValues
{
    public required bool AllowPrivilegeEscalation { get; init; }

    public bool? ReadOnlyRootFilesystem { get; init; }

    public required AgentCapabilityValues Capabilities { get; init; }

    public AgentSeccompValues? SeccompProfile { get; init; }

    /// <summary>Fit for the level restricted.</summary>
    public static AgentSecurityValues Restricted { get; } =
        new()
        {
            AllowPrivilegeEscalation = false,
            Capabilities = new() { Drop = ["ALL"] },
            SeccompProfile = new(),
        };

    /// <summary>
    /// Fit for the level baseline: a builder without root maps users for the layers that it makes, which takes these two
    /// rights and calls that the profile of the runtime forbids.
    /// </summary>
    public static AgentSecurityValues Builder { get; } =
        new()
        {
            AllowPrivilegeEscalation = true,
            Capabilities = new() { Drop = ["ALL"], Add = ["SETGID", "SETUID"] },
        };
}

public sealed record AgentCapabilityValues : ChartValues
{
    public required Seq<string> Drop { get; init; }

    public Seq<string>? Add { get; init; }
}

public sealed record AgentSeccompValues : ChartValues
{
    public string Type { get; } = "RuntimeDefault";
}

public sealed record AgentMountValues(string Name, string MountPath) : ChartValues
{
    public bool? ReadOnly { get; init; }
}

public sealed record AgentVolumeValues(string Name) : ChartValues
{
    public SortedMap<string>? EmptyDir { get; init; }

    public AgentSecretVolumeValues? Secret { get; init; }
}

public sealed record AgentSecretVolumeValues(string SecretName) : ChartValues;
