using Google.Protobuf.Collections;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>What a resource is tied to, as texts for the engine.</summary>
internal sealed class ResourceLinks(IWaiter waiter, Resource? owner)
{
    /// <summary>Empty for none.</summary>
    public async ValueTask<string> UrnAsync(Resource? resource) =>
        resource is null ? "" : (await waiter.ForAsync(resource.Urn).ConfigureAwait(false)).Value;

    /// <summary>URN and id of a provider; empty for the default one.</summary>
    public async ValueTask<string> ProviderAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }
        var urn = await waiter.ForAsync(provider.Urn).ConfigureAwait(false);
        var id = await waiter.ForAsync(provider.Id).ConfigureAwait(false);
        return $"{urn.Value}::{(id is { IsKnown: true, Value.Length: > 0 } ? id.Value : Signatures.Unknown)}";
    }

    /// <summary>The resources of a list and those its elements came from.</summary>
    public async ValueTask<HashSet<Resource>> ResourcesAsync(InputList<Resource> list)
    {
        var data = await waiter.ForAsync(list.AsOutput()).ConfigureAwait(false);
        var resources = new HashSet<Resource>(data.Resources);
        if (data.IsKnown && !data.Value.IsDefault)
        {
            resources.UnionWith(data.Value);
        }
        return resources;
    }

    /// <summary>URNs of what the resources stand for, each once, sorted.</summary>
    public async ValueTask<SortedSet<string>> UrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        if (resources.Count == 0)
        {
            return urns;
        }
        var expanded = Dependencies.Expand(resources, owner);
        await waiter.ForAsync([.. expanded.Select(resource => (IOutput)resource.Urn)]).ConfigureAwait(false);
        foreach (var resource in expanded)
        {
            if (resource.Urn.Data?.Value is { Length: > 0 } urn)
            {
                urns.Add(urn);
            }
        }
        return urns;
    }

    /// <summary>Fills in the URNs of each property and returns all of them.</summary>
    public async ValueTask<SortedSet<string>> PropertiesAsync(
        WrittenArgs args,
        MapField<string, PropertyDependencies> properties
    )
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, resources) in args.Dependencies)
        {
            var entry = new PropertyDependencies();
            if (resources.Count > 0)
            {
                entry.Urns.AddRange(await UrnsAsync(resources).ConfigureAwait(false));
                all.UnionWith(entry.Urns);
            }
            properties.Add(name, entry);
        }
        return all;
    }
}
