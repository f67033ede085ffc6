namespace Infra.Review.Graph;

/// <summary>One resource of a stack, as it was registered.</summary>
public sealed record Resource
{
    public required string Urn { get; init; }

    /// <summary>Type token, such as <c>kubernetes:core/v1:Namespace</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name: the one in the program, not the cloud's.</summary>
    public required string Name { get; init; }

    /// <summary>URN of the parent; null for the stack and for default providers.</summary>
    public string? Parent { get; init; }

    /// <summary>True if a provider manages it, false for a component.</summary>
    public bool Custom { get; init; }

    /// <summary>
    /// The id: real for a read or imported resource, symbolic (<c>${cluster.id}</c>) in a plan, null if not known. A
    /// symbolic id is the text by which other resources of the same graph refer to this one, and no two share one.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>URN of the provider, explicit or default.</summary>
    public string? Provider { get; init; }

    /// <summary>Version of the provider plugin that the program asked for.</summary>
    public string? Version { get; init; }

    public ObjectValue Inputs { get; init; } = ObjectValue.Empty;

    /// <summary>URNs, sorted.</summary>
    public ValueList<string> Dependencies { get; init; }

    /// <summary>Per input that depends on other resources, sorted by input.</summary>
    public ValueList<PropertyDependency> PropertyDependencies { get; init; }

    public ResourceOptions Options { get; init; } = ResourceOptions.None;
}

/// <summary>What one input depends on.</summary>
/// <param name="Urns">Sorted, never empty.</param>
public sealed record PropertyDependency(string Property, ValueList<string> Urns);

/// <summary>The options in force, those inherited from the parent included.</summary>
public sealed record ResourceOptions
{
    public static readonly ResourceOptions None = new();

    public bool Protect { get; init; }

    /// <summary>The real object stays when the resource is deleted.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Null: the provider decides.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths.</summary>
    public ValueList<string> IgnoreChanges { get; init; }

    /// <summary>Property paths.</summary>
    public ValueList<string> ReplaceOnChanges { get; init; }

    /// <summary>Property paths whose differences are not shown.</summary>
    public ValueList<string> HideDiffs { get; init; }

    /// <summary>Output names kept secret.</summary>
    public ValueList<string> AdditionalSecretOutputs { get; init; }

    /// <summary>Former URNs, those that follow from an alias of the parent included.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>URN of the resource whose deletion deletes this one too.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs whose replacement replaces this one too.</summary>
    public ValueList<string> ReplaceWith { get; init; }

    /// <summary>A change of this value replaces the resource.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Id of the real object to import.</summary>
    public string? ImportId { get; init; }

    public ResourceTimeouts? Timeouts { get; init; }

    /// <summary>Where the provider plugin is fetched from; null for the usual place.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>Read, not managed.</summary>
    public bool External { get; init; }

    /// <summary>A component that its provider builds.</summary>
    public bool Remote { get; init; }
}

/// <summary>Time limits as <see cref="GoDuration"/> writes them (<c>1h30m</c>); null where the default holds.</summary>
public sealed record ResourceTimeouts(string? Create, string? Update, string? Delete, string? Read = null);
