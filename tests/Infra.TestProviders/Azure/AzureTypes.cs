using System.Collections.Concurrent;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Index;

namespace Infra.TestProviders.Azure;

/// <summary>The published types of Azure's resources.</summary>
internal static class AzureTypes
{
    private static readonly AzTypeLoader Loader = new();
    private static readonly Lazy<TypeIndex> Index = new(Loader.LoadTypeIndex);
    private static readonly ConcurrentDictionary<string, ObjectType> Bodies = new();

    /// <summary>The body of a request for that resource.</summary>
    /// <exception cref="ProviderException">Azure publishes no such type.</exception>
    public static ObjectType BodyOf(string type, string version) => Bodies.GetOrAdd($"{type}@{version}", Load);

    private static ObjectType Load(string name)
    {
        if (!Index.Value.Resources.TryGetValue(name, out var place))
        {
            throw new ProviderException($"Azure publishes no type {name}.");
        }

        lock (Loader)
        {
            return Loader.LoadResourceType(place).Body.Type as ObjectType
                ?? throw new ProviderException($"The type {name} is no object.");
        }
    }
}
