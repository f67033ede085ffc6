using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>
/// Everything that a stack's config says, typed. Keys are the names of the properties with a small first letter. What is
/// not marked <see cref="PromotedAttribute"/> is local: it may differ from stack to stack.
/// </summary>
public sealed record StackSettings
{
    /// <summary>The name of the stack, without organisation and project.</summary>
    public required string Stack { get; init; }

    /// <summary>The version of every cluster that the stack makes.</summary>
    [Promoted]
    public required KubernetesVersion Kubernetes { get; init; }

    [Promoted]
    public UpgradeSettings Upgrades { get; init; } = new();

    [Promoted]
    public FeatureSettings Features { get; init; } = new();

    /// <summary>Whether clusters, networks and identities are protected from deletion. Default true.</summary>
    public bool Protect { get; init; } = true;

    /// <summary>Put on every Azure resource, beside our own.</summary>
    public SortedMap<string> Tags { get; init; }

    public DeadlineSettings Deadlines { get; init; } = new();

    /// <summary>By name.</summary>
    [OwnNames]
    public SortedMap<ClusterSettings> Clusters { get; init; }

    /// <summary>By name of the business line.</summary>
    public SortedMap<LineSettings> Lines { get; init; }

    /// <summary>
    /// Where the images of all add-ons come from, with a path where they lie below one. Default: each from its publisher.
    /// </summary>
    public string? Registry { get; init; }

    public AddOnsSettings AddOns { get; init; } = new();

    /// <summary>Where traffic comes in; null where nothing does.</summary>
    public EdgeSettings? Edge { get; init; }

    /// <summary>
    /// The registries and paths that images of business lines may come from, each as the beginning of an image's name and
    /// with a slash at its end. None means that they may come from anywhere.
    /// </summary>
    public Seq<string> ImageSources { get; init; } = [];

    /// <summary>The names below <c>infra:secrets</c> that have a value. The values never come here.</summary>
    public Seq<string> Secrets { get; init; } = [];

    /// <summary>What the config says of a business line; <see cref="LineSettings.IsGiven"/> tells whether it does.</summary>
    public LineSettings Line(string name) =>
        Lines.TryGetValue(name, out var line) ? line : LineSettings.NotGiven(StackConfig.Root["lines"][name]);
}

/// <summary>
/// Marks a setting that is the same in every stack and moves from one to the next by promotion: versions, chart pins,
/// feature switches.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PromotedAttribute : Attribute;
