using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something the engine keeps in a stack's state.</summary>
public abstract class Resource
{
    private static readonly ImmutableDictionary<string, ProviderResource> NoProviders = ImmutableDictionary.Create<
        string,
        ProviderResource
    >();

    private readonly string type;
    private readonly string name;
    private readonly Output<string> urn = new();
    private ChildList? children;

    /// <summary>A new resource; registering it starts here and goes on after the constructor has returned.</summary>
    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        RegisterPackageRequest? package = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.type = type;
        this.name = name;
        IsCustom = custom;
        IsRemote = remote;
        ((IOutputSource)urn).Upstream = this;

        var deployment = Deployment.Running;
        var outputs = ResourceOutputs.Prepare(this, all: custom || remote || options.Urn is not null);
        var parent = options.Parent ?? (this is Stack || options.Urn is not null ? null : RootOf(deployment));
        (args, options) = Transform(args, options, options.OwnTransformations, parent);
        var own = options.Clone();
        Parent = parent;
        Providers = options.Parent?.Providers ?? NoProviders;
        Provider = AdoptProviders(own);
        own.Protect ??= parent?.IsProtected;
        IsProtected = own.Protect;
        Aliases = own.FormerNames;
        if (parent is not null)
        {
            LazyInitializer.EnsureInitialized(ref parent.children).Add(this);
        }
        Registration.Start(deployment, new ResourceRequest(this, args, own, outputs, package));
    }

    /// <summary>A stand-in for a resource of which only the URN is known.</summary>
    private protected Resource(string urn)
    {
        type = Pulumi.Urn.TypeOf(urn);
        name = Pulumi.Urn.NameOf(urn);
        IsCustom = true;
        Aliases = [];
        Providers = NoProviders;
        Transformations = [];
        this.urn.TrySet(new OutputData<string>(urn, isKnown: true, isSecret: false, [this]));
    }

    [Output("urn")]
    public Output<string> Urn => urn;

    internal bool IsCustom { get; }

    internal bool IsRemote { get; }

    internal Resource? Parent { get; }

    /// <summary>Providers by package for this resource and those inside it.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; private set; }

    /// <summary>The provider given or inherited; null for the engine's default one, and for local components.</summary>
    internal ProviderResource? Provider { get; }

    internal bool? IsProtected { get; }

    internal IReadOnlyList<Input<Alias>> Aliases { get; }

    /// <summary>Own transformations, then the parent's.</summary>
    internal ImmutableArray<ResourceTransformation> Transformations { get; private set; }

    public string GetResourceType() => type;

    public string GetResourceName() => name;

    /// <summary>How errors and warnings name this resource.</summary>
    internal string Label => $"{type} '{name}'";

    internal IReadOnlyList<Resource> Children => children?.Now() ?? [];

    /// <summary>The provider for a token of the form package:module:member.</summary>
    internal ProviderResource? ProviderFor(string token) => Providers.GetValueOrDefault(PackageOf(token));

    // Initialisers of a stack's properties run before the constructors of its base classes.
    private Stack RootOf(Deployment deployment) =>
        deployment.Stack
        ?? throw new RunException(
            $"{Label} is made before the stack it belongs to: make it in the stack's constructor, not in an initialiser."
        );

    internal static string PackageOf(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? token : token[..colon];
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(
        ResourceArgs args,
        ResourceOptions options,
        IReadOnlyList<ResourceTransformation> own,
        Resource? parent
    )
    {
        var givenParent = options.Parent;
        var inherited = parent?.Transformations ?? [];
        Transformations = own.Count == 0 ? inherited : [.. own, .. inherited];
        foreach (var transformation in Transformations)
        {
            var returned = transformation(new ResourceTransformationArgs(this, args, options));
            // It may also have changed the options that it was given.
            if (options.Parent != givenParent || (returned ?? new(args, options)).Options.Parent != givenParent)
            {
                throw new RunException($"A transformation of {Label} changed its parent, which cannot be changed.");
            }
            if (returned is not { } result)
            {
                continue;
            }
            if (result.Options.GetType() != options.GetType())
            {
                throw new RunException(
                    $"A transformation of {Label} returned {result.Options.GetType().Name}; "
                        + $"return {options.GetType().Name}."
                );
            }
            (args, options) = (result.Args, result.Options);
        }
        return (args, options);
    }

    private ProviderResource? AdoptProviders(ResourceOptions options)
    {
        if (options is ComponentResourceOptions component)
        {
            if (component.Provider is not null && component.Providers.Count > 0)
            {
                throw new RunException($"{Label} sets both Provider and Providers; set one of them.");
            }
            foreach (var provider in component.Provider is { } single ? [single] : component.Providers)
            {
                Providers = Providers.SetItem(provider.Package, provider);
            }
            return IsRemote ? ProviderFor(type) : null;
        }
        if (options.Provider is { } given)
        {
            Providers = Providers.SetItem(given.Package, given);
            return given;
        }
        return ProviderFor(type);
    }

    /// <summary>Children are added by any thread; few resources have any.</summary>
    private sealed class ChildList
    {
        private readonly Lock gate = new();
        private readonly List<Resource> items = [];

        public void Add(Resource child)
        {
            lock (gate)
            {
                items.Add(child);
            }
        }

        public IReadOnlyList<Resource> Now()
        {
            lock (gate)
            {
                return [.. items];
            }
        }
    }
}
