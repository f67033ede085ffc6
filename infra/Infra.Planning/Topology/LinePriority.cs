namespace Infra.Planning.Topology;

/// <summary>Whose pods go first when there is no room for all.</summary>
public enum LinePriority
{
    /// <summary>As pods are that say nothing.</summary>
    Normal,

    /// <summary>Its pods may ask to take the place of those of other lines.</summary>
    High,

    /// <summary>Its pods make room for all others, and have to say so.</summary>
    Low,
}
