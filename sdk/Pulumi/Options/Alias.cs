namespace Pulumi;

/// <summary>
/// A former identity of a resource: a whole URN, or the parts that differed. No parent information means the same
/// parent as now.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole former URN; nothing else may be set beside it.</summary>
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    /// <summary>The resource used to have no parent.</summary>
    public bool NoParent { get; set; }
}

/// <summary>How long an operation may take; unset is the provider's default.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }
}
