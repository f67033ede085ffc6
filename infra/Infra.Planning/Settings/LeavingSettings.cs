namespace Infra.Planning.Settings;

/// <summary>
/// What becomes of a line that is about to leave the stack. Until it is said, the line's namespaces are protected where the
/// stack is, and no deployment removes them.
/// </summary>
public sealed record LeavingSettings
{
    public required ConfigPath Path { get; init; }

    public required Retention Namespaces { get; init; }

    /// <summary>The last day on which the stack still has the line.</summary>
    public required DateOnly By { get; init; }
}

/// <summary>What a deployment does with the namespaces of a line that is no longer declared.</summary>
public enum Retention
{
    /// <summary>They stay in the cluster as they are, with all that bounds them, and the stack forgets them.</summary>
    Retain,

    /// <summary>They go with everything in them.</summary>
    Delete,
}
