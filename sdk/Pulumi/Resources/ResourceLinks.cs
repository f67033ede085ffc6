using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>What a resource is tied to, as texts for the engine.</summary>
internal sealed class ResourceLinks(IWaiter waiter, Resource? owner)
{
    private static readonly PropertyDependencies Independent = new();

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

    /// <summary>
    /// The resources of a list and those its elements came from. An element that is not known yet does not hide its
    /// neighbours.
    /// </summary>
    public async ValueTask<ImmutableHashSet<Resource>> ResourcesAsync(InputList<Resource> list)
    {
        var elements = await waiter.ForAsync(list.Structure()).ConfigureAwait(false);
        var found = elements.Resources;
        foreach (var element in elements.Value.IsDefault ? [] : elements.Value)
        {
            var data = await waiter.ForAsync(element.AsOutput()).ConfigureAwait(false);
            found = OutputData.Union(found, data.Resources);
            if (data is { IsKnown: true, Value: { } resource })
            {
                found = found.Add(resource);
            }
        }
        return found;
    }

    /// <summary>URNs of what the resources stand for, each once, sorted.</summary>
    public async ValueTask<IReadOnlyCollection<string>> UrnsAsync(ImmutableHashSet<Resource> resources)
    {
        if (resources.IsEmpty)
        {
            return [];
        }
        var expanded = Dependencies.Expand(resources, owner);
        await waiter.ForAsync([.. expanded.Select(resource => (IOutput)resource.Urn)]).ConfigureAwait(false);
        return Sorted(expanded.Select(resource => resource.Urn.Data?.Value ?? "").Where(urn => urn.Length > 0));
    }

    /// <summary>Fills in the URNs of each property and returns all of them.</summary>
    public async ValueTask<IReadOnlyCollection<string>> PropertiesAsync(
        WrittenArgs args,
        MapField<string, PropertyDependencies> properties
    )
    {
        var all = new List<string>();
        var lastResources = OutputData.NoResources;
        var last = Independent;
        foreach (var (name, resources) in args.Properties)
        {
            // Neighbours often come from the same resource.
            if (resources != lastResources)
            {
                lastResources = resources;
                last = new PropertyDependencies();
                last.Urns.AddRange(await UrnsAsync(resources).ConfigureAwait(false));
                all.AddRange(last.Urns);
            }
            properties.Add(name, resources.IsEmpty ? Independent : last);
        }
        return Sorted(all);
    }

    public static IReadOnlyCollection<string> Sorted(IEnumerable<string> urns) =>
        new SortedSet<string>(urns, StringComparer.Ordinal);
}
