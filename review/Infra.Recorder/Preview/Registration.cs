using Infra.Recorder.Wire;
using Infra.Review.Graph;
using Pulumirpc;
using Resource = Infra.Review.Graph.Resource;

namespace Infra.Recorder.Preview;

/// <summary>Turns one request into the resource of the graph, with what it inherits.</summary>
internal sealed class Registration(string project, string stack, ResourceRegistry registry, Providers providers)
{
    public Registered Make(
        RegisterResourceRequest request,
        Registered? parent,
        string urn,
        string? id,
        ObjectValue inputs,
        ProviderSource source
    )
    {
        var managed = request.Custom || request.Remote;
        var named = request.Provider.Length > 0 ? registry.ProviderUrn(request.Provider) : null;
        var provider = managed ? providers.For(request.Type, request.Provider, parent, source) : named;
        var dependencies = registry.Canonical(request.Dependencies);
        var propertyDependencies = PropertyDependencies(request, inputs, dependencies);
        var resource = new Resource
        {
            Urn = urn,
            Type = registry.Same(request.Type),
            Name = request.Name,
            Parent = parent?.Resource.Urn,
            Custom = request.Custom,
            Id = id,
            Provider = provider,
            Version = source.Version.Length == 0 ? null : registry.Same(source.Version),
            Inputs = inputs.Select(input =>
                GraphValue.Of(input.Value, WaitsFor(input.Name, propertyDependencies, dependencies))
            ),
            Dependencies = dependencies,
            PropertyDependencies = propertyDependencies,
            Options = Options(request, parent),
        };
        return new Registered(resource)
        {
            Provider = named ?? (managed ? providers.Inherited(Urns.Package(request.Type), parent) : parent?.Provider),
            Providers = request.Custom ? null : ProviderMap(request, parent),
        };
    }

    /// <summary>
    /// Inputs without dependencies are left out. If the program names none at all, the engine takes every input to
    /// depend on everything.
    /// </summary>
    private ValueList<PropertyDependency> PropertyDependencies(
        RegisterResourceRequest request,
        ObjectValue inputs,
        ValueList<string> dependencies
    )
    {
        if (request.PropertyDependencies.Count == 0)
        {
            return request.Remote || dependencies.IsEmpty
                ? default
                : inputs.Members.Select(input => new PropertyDependency(input.Name, dependencies)).ToValueList();
        }

        List<PropertyDependency>? found = null;
        foreach (var (property, urns) in request.PropertyDependencies)
        {
            if (urns.Urns.Count > 0)
            {
                var canonical = registry.Canonical(urns.Urns);
                var shared = canonical == dependencies ? dependencies : canonical;
                (found ??= []).Add(new PropertyDependency(registry.Same(property), shared));
            }
        }

        found?.Sort(static (a, b) => string.CompareOrdinal(a.Property, b.Property));
        return found is null ? default : found.ToValueList();
    }

    private static ValueList<string> WaitsFor(
        string property,
        ValueList<PropertyDependency> properties,
        ValueList<string> dependencies
    )
    {
        foreach (var dependency in properties)
        {
            if (dependency.Property == property)
            {
                return dependency.Urns;
            }
        }

        return properties.IsEmpty ? dependencies : default;
    }

    private Dictionary<string, string>? ProviderMap(RegisterResourceRequest request, Registered? parent)
    {
        var inherited = parent?.Providers;
        if (request.Providers.Count == 0 && inherited is null)
        {
            return null;
        }

        var map = inherited is null ? [] : new Dictionary<string, string>(inherited, StringComparer.Ordinal);
        foreach (var (package, reference) in request.Providers)
        {
            map[package] = registry.ProviderUrn(reference);
        }

        return map;
    }

    private ResourceOptions Options(RegisterResourceRequest request, Registered? parent)
    {
        var inherited = parent?.Resource.Options ?? ResourceOptions.None;
        var options = new ResourceOptions
        {
            Protect = request.HasProtect ? request.Protect : inherited.Protect,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : inherited.RetainOnDelete,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            IgnoreChanges = request.IgnoreChanges.ToSortedSet(),
            ReplaceOnChanges = request.ReplaceOnChanges.ToSortedSet(),
            HideDiffs = request.HideDiffs.ToSortedSet(),
            AdditionalSecretOutputs = request.AdditionalSecretOutputs.ToSortedSet(),
            Aliases = Aliases.Of(project, stack, request, parent),
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : inherited.DeletedWith,
            ReplaceWith = registry.Canonical(request.ReplaceWith),
            ReplacementTrigger =
                request.ReplacementTrigger.Length == 0
                    ? null
                    : Trigger(StructCodec.DecodeValue(request.ReplacementTrigger.Span)),
            ImportId = Text(request.ImportId),
            Timeouts = Timeouts(request.CustomTimeouts),
            PluginDownloadUrl = Text(request.PluginDownloadUrl),
            Remote = request.Remote,
        };
        return options == ResourceOptions.None ? ResourceOptions.None : options;
    }

    private static PropertyValue? Trigger(PropertyValue value) => value is NullValue ? null : GraphValue.Of(value);

    private static ResourceTimeouts? Timeouts(CustomTimeouts? timeouts)
    {
        var texts = new ResourceTimeouts(
            Limit(timeouts?.Create),
            Limit(timeouts?.Update),
            Limit(timeouts?.Delete),
            Limit(timeouts?.Read)
        );
        return texts is { Create: null, Update: null, Delete: null, Read: null } ? null : texts;
    }

    private static string? Limit(string? text) => string.IsNullOrEmpty(text) ? null : GoDuration.Canonical(text);

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
