using Infra.Planning.Collections;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>What a business line may use, and who it is.</summary>
public sealed record LineSettings
{
    public required ConfigPath Path { get; init; }

    /// <summary>False where the config does not speak of the line; the other values are stand-ins then.</summary>
    public bool IsGiven { get; init; } = true;

    public required OwnerSettings Owners { get; init; }

    /// <summary>By namespace.</summary>
    public required SortedMap<QuotaSettings> Quotas { get; init; }

    /// <summary>What need not follow a release rule, for now.</summary>
    public Seq<ExemptionSettings> Exemptions { get; init; } = [];

    /// <summary>Null for a line that stays.</summary>
    public LeavingSettings? Leaving { get; init; }

    internal static LineSettings NotGiven(ConfigPath path) =>
        new()
        {
            Path = path,
            IsGiven = false,
            Owners = new(),
            Quotas = default,
        };
}

/// <summary>Entra groups by what their members may do in the line's namespaces.</summary>
public sealed record OwnerSettings
{
    /// <summary>See everything but secrets.</summary>
    public Seq<Guid> Viewers { get; init; } = [];

    /// <summary>Change workloads and their configuration.</summary>
    public Seq<Guid> Developers { get; init; } = [];

    /// <summary>Roll workloads out and back.</summary>
    public Seq<Guid> Releasers { get; init; } = [];
}

/// <summary>What one namespace may use in one cluster.</summary>
public sealed record QuotaSettings
{
    public required ConfigPath Path { get; init; }

    /// <summary>Requested by all pods together.</summary>
    public required Cpu Cpu { get; init; }

    /// <summary>Limit of all pods together; as much as <see cref="Cpu"/> where it is left out.</summary>
    public required Cpu CpuLimit { get; init; }

    /// <summary>Requested by all pods together, and their limit: memory is never promised twice.</summary>
    public required Memory Memory { get; init; }

    /// <summary>1 to 10000.</summary>
    public required int Pods { get; init; }
}
