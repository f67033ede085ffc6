using Infra.Review.Graph;

namespace Infra.Review.Diff;

public enum PropertyChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The same items in another order; before and after are the whole lists.</summary>
    Reordered,
}

/// <summary>One place in the inputs whose value differs.</summary>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none.</param>
public sealed record PropertyChange(PropertyPath Path, PropertyValue? Before, PropertyValue? After)
{
    public PropertyChangeKind Kind { get; init; } =
        Before is null ? PropertyChangeKind.Added
        : After is null ? PropertyChangeKind.Removed
        : PropertyChangeKind.Changed;
}
