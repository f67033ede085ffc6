namespace Pulumi;

/// <summary>What every resource accepts beside its inputs.</summary>
public abstract class ResourceOptions
{
    // Null until asked for: most resources use few of them, and options are merged several times a resource.
    private InputList<Resource>? dependsOn;
    private List<string>? ignoreChanges;
    private List<ResourceTransformation>? resourceTransformations;
    private List<ResourceTransform>? resourceTransforms;
    private List<Input<Alias>>? aliases;
    private List<string>? replaceOnChanges;
    private InputList<Resource>? replaceWith;
    private ResourceHookBinding? hooks;
    private List<string>? hideDiffs;

    private protected ResourceOptions() { }

    /// <summary>Adopts the resource of this id instead of making one.</summary>
    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => dependsOn ??= [];
        set => dependsOn = value;
    }

    /// <summary>Refuses deletion. Unset: as the parent.</summary>
    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => ignoreChanges ??= [];
        set => ignoreChanges = value;
    }

    /// <summary>Version of the provider plugin, without a leading v.</summary>
    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Applied to this resource, then to everything below it, before the parent's.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => resourceTransformations ??= [];
        set => resourceTransformations = value;
    }

    /// <summary>Run by the engine through callbacks, which this build does not serve: not empty is an error.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => resourceTransforms ??= [];
        set => resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => aliases ??= [];
        set => aliases = value;
    }

    /// <summary>Reads the resource of this URN from the state instead of making one.</summary>
    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => replaceOnChanges ??= [];
        set => replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    /// <summary>Leaves the real object in place when the resource goes. Unset: as the parent.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Deleting that resource is known to delete this one too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Replacing one of these replaces this one too.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => replaceWith ??= [];
        set => replaceWith = value;
    }

    /// <summary>Run by the engine through callbacks, which this build does not serve: not empty is an error.</summary>
    public ResourceHookBinding Hooks
    {
        get => hooks ??= new();
        set => hooks = value;
    }

    public List<string> HideDiffs
    {
        get => hideDiffs ??= [];
        set => hideDiffs = value;
    }

    /// <summary>A change of this value replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) =>
        first is not { Count: > 0 } && second is not { Count: > 0 } ? null : [.. first ?? [], .. second ?? []];

    internal bool HasDependsOn => dependsOn is not null;

    internal bool HasReplaceWith => replaceWith is not null;

    internal bool HasCallbacks => resourceTransforms is { Count: > 0 } || hooks is { IsEmpty: false };

    internal IEnumerable<string> Ignored => ignoreChanges ?? [];

    internal IEnumerable<string> Hidden => hideDiffs ?? [];

    internal IEnumerable<string> Replacing => replaceOnChanges ?? [];

    internal IReadOnlyList<Input<Alias>> FormerNames => aliases ?? (IReadOnlyList<Input<Alias>>)[];

    internal IReadOnlyList<ResourceTransformation> OwnTransformations =>
        resourceTransformations ?? (IReadOnlyList<ResourceTransformation>)[];

    internal abstract ResourceOptions Clone();

    /// <summary>Lays <paramref name="over"/> on this: lists are joined, single values replaced where set.</summary>
    private protected void Overlay(ResourceOptions? over)
    {
        if (over is null)
        {
            return;
        }
        Id = over.Id ?? Id;
        Parent = over.Parent ?? Parent;
        dependsOn = over.dependsOn is null ? dependsOn : DependsOn.Concat(over.DependsOn);
        Protect = over.Protect ?? Protect;
        ignoreChanges = Joined(ignoreChanges, over.ignoreChanges);
        Version = over.Version ?? Version;
        Provider = over.Provider ?? Provider;
        CustomTimeouts = over.CustomTimeouts ?? CustomTimeouts;
        resourceTransformations = Joined(resourceTransformations, over.resourceTransformations);
        resourceTransforms = Joined(resourceTransforms, over.resourceTransforms);
        aliases = Joined(aliases, over.aliases);
        Urn = over.Urn ?? Urn;
        replaceOnChanges = Joined(replaceOnChanges, over.replaceOnChanges);
        PluginDownloadURL = over.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = over.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = over.DeletedWith ?? DeletedWith;
        replaceWith = over.replaceWith is null ? replaceWith : ReplaceWith.Concat(over.ReplaceWith);
        hooks = over.hooks is null ? hooks : Hooks.Concat(over.Hooks);
        hideDiffs = Joined(hideDiffs, over.hideDiffs);
        ReplacementTrigger = over.ReplacementTrigger ?? ReplacementTrigger;
    }
}

public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? additionalSecretOutputs;

    /// <summary>Unset: the provider's own order of a replacement.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to encrypt beside those the provider and the inputs make secret.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => additionalSecretOutputs ??= [];
        set => additionalSecretOutputs = value;
    }

    /// <summary>Id of an object that exists and is to be taken under management.</summary>
    public string? ImportId { get; set; }

    /// <summary>For provider resources: environment variables to rename for the plugin.</summary>
    public Dictionary<string, string>? EnvVarMappings { get; set; }

    /// <summary>New options of both; where both set a single value the second wins, lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.Overlay(options1);
        merged.Overlay(options2);
        return merged;
    }

    internal IEnumerable<string> Secrets => additionalSecretOutputs ?? [];

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Overlay(CustomResourceOptions? over)
    {
        if (over is null)
        {
            return;
        }
        base.Overlay(over);
        DeleteBeforeReplace = over.DeleteBeforeReplace ?? DeleteBeforeReplace;
        additionalSecretOutputs = Joined(additionalSecretOutputs, over.additionalSecretOutputs);
        ImportId = over.ImportId ?? ImportId;
        EnvVarMappings = over.EnvVarMappings ?? EnvVarMappings;
    }
}

public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? providers;

    /// <summary>Providers for the resources inside; one per package, the last of a package wins.</summary>
    public List<ProviderResource> Providers
    {
        get => providers ??= [];
        set => providers = value;
    }

    /// <summary>New options of both; where both set a single value the second wins, lists are joined.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.Overlay(options1);
        merged.Overlay(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Overlay(ComponentResourceOptions? over)
    {
        if (over is null)
        {
            return;
        }
        base.Overlay(over);
        providers = Joined(providers, over.providers)
            ?.GroupBy(each => each.Package)
            .Select(same => same.Last())
            .ToList();
    }
}
