using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>What the config says of one add-on.</summary>
public abstract record AddOnSettings
{
    public ConfigPath Path { get; init; } = StackConfig.Root["addOns"];

    public AddOnState State { get; init; } = AddOnState.NotGiven;

    /// <summary>Of one that serves the whole stack: the cluster that it runs in. Needed where there are several.</summary>
    public string? Cluster { get; init; }

    /// <summary>The names below <c>infra:secrets</c> that hold what a person has to supply for it.</summary>
    internal virtual Seq<string> Secrets => [];
}

public enum AddOnState
{
    /// <summary>The config does not speak of it; the values are stand-ins.</summary>
    NotGiven,

    /// <summary><c>false</c>: this stack does without; the values are stand-ins.</summary>
    Off,
    On,
}

/// <summary>How much an add-on has to carry.</summary>
public enum AddOnSize
{
    /// <summary>A handful of people.</summary>
    Small,

    /// <summary>Twice the resources of small.</summary>
    Medium,

    /// <summary>Four times the resources of small.</summary>
    Large,
}

/// <summary>Where the data of an add-on lives.</summary>
public enum DataHome
{
    /// <summary>In the cluster, on disks that survive the loss of a zone where the cluster has to. One copy serves.</summary>
    Internal,

    /// <summary>In services that exist, of Azure or others.</summary>
    External,

    /// <summary>In services of Azure that the stack makes for it, reached through the network of its cluster alone.</summary>
    Azure,
}

/// <summary>A server that exists.</summary>
public sealed record ServerSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string User { get; init; }

    /// <summary>The name below <c>infra:secrets</c> that holds the user's password.</summary>
    public required string Password { get; init; }
}
