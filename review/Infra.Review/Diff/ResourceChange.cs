using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>What happens to one resource. Dangerous ones sort last in the enum and first in every report.</summary>
public enum ChangeAction
{
    /// <summary>Only its URN changes, by an alias: the real object is not touched.</summary>
    Rename,
    Create,
    Update,
    Replace,
    Delete,
}

/// <summary>A resource that is not the same on both sides.</summary>
/// <param name="Before">Null when it is created.</param>
/// <param name="After">Null when it is deleted.</param>
public sealed record ResourceChange(Resource? Before, Resource? After)
{
    public required ChangeAction Action { get; init; }

    /// <summary>Inputs that differ, by path.</summary>
    public ValueList<PropertyChange> Properties { get; init; }

    /// <summary>Options that differ, under their names in the canonical JSON.</summary>
    public ValueList<PropertyChange> Options { get; init; }

    /// <summary>The worst of what its properties cost.</summary>
    public Impact Impact { get; init; }

    /// <summary>Why it is replaced or costs something, worst first.</summary>
    public ValueList<ChangeReason> Reasons { get; init; }

    /// <summary>The URN that it has afterwards, or had.</summary>
    public string Urn => After?.Urn ?? Before?.Urn ?? "";

    public string Type => After?.Type ?? Before?.Type ?? "";

    public string Name => After?.Name ?? Before?.Name ?? "";
}

/// <summary>Why a change is more than an update.</summary>
/// <param name="Path">The property that decides; null where it is the resource as a whole.</param>
/// <param name="Way">How to do it in stages, or empty.</param>
/// <param name="Source">Where this is known from, or empty where the program itself says so.</param>
public sealed record ChangeReason(PropertyPath? Path, Impact Impact, string Reason, string Way, string Source);
