using Infra.Recorder.Projects;
using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>
/// Finds the provider of a resource as the engine does: the one that is named, else one of the parent's, else the
/// package's default provider, which takes its inputs from the stack's configuration.
/// </summary>
internal sealed class Providers(string project, StackConfig config, ResourceRegistry registry)
{
    /// <summary>URN, or null for types without a provider.</summary>
    public string? For(string type, string reference, Registered? parent, ProviderSource source)
    {
        if (reference.Length > 0)
        {
            return registry.ProviderUrn(reference);
        }

        if (Urns.IsProviderType(type))
        {
            return null;
        }

        var package = Urns.Package(type);
        return Inherited(package, parent) ?? Default(package, source);
    }

    public string? Inherited(string package, Registered? parent)
    {
        if (parent?.Providers?.GetValueOrDefault(package) is { } fromMap)
        {
            return fromMap;
        }

        return parent?.Provider is { } own && registry.Find(own) is { } provider
            ? Urns.Package(provider.Resource.Type) == package
                ? own
                : null
            : null;
    }

    private string Default(string package, ProviderSource source)
    {
        var type = Urns.ProviderType(package);
        var name = Name(source);
        var urn = Urns.Of(config.Stack, project, parent: "", type, name);
        return registry.Find(urn)?.Resource.Urn
            ?? registry
                .GetOrAdd(
                    new Resource
                    {
                        Urn = urn,
                        Type = type,
                        Name = name,
                        Custom = true,
                        Version = source.Version.Length == 0 ? null : source.Version,
                        Inputs = Inputs(package),
                    }
                )
                .Resource.Urn;
    }

    private ObjectValue Inputs(string package)
    {
        var prefix = package + ":";
        return ObjectValue.Of(
            config
                .Values.Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(value => new Member(
                    value.Key[prefix.Length..],
                    value.Value.Secret
                        ? SecretTrace.Masked(PropertyValue.Of(value.Value.Text))
                        : PropertyValue.Of(value.Value.Text)
                ))
        );
    }

    /// <summary><c>default_4_34_2</c>: all but letters and digits is an underscore.</summary>
    private static string Name(ProviderSource source)
    {
        var parts = new[] { "default", source.Version, source.DownloadUrl }.Where(part => part.Length > 0);
        return string.Concat(string.Join('_', parts).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
    }
}
