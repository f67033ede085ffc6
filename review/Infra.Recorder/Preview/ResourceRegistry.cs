using System.Collections.Concurrent;
using Infra.Review.Graph;

namespace Infra.Recorder.Preview;

/// <summary>All that is registered, and the questions a registration asks about it. Threads share it.</summary>
internal sealed class ResourceRegistry
{
    private readonly ConcurrentDictionary<string, Registered> resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Cheap to ask at any time.</summary>
    public int Count => Volatile.Read(ref count);

    public Registered? Find(string urn) => resources.GetValueOrDefault(urn);

    public void Add(Registered registered)
    {
        var urn = registered.Resource.Urn;
        if (!resources.TryAdd(urn, registered))
        {
            throw new EngineException("INF530", $"two resources have the URN {urn}; give one of them another name");
        }

        Interlocked.Increment(ref count);
    }

    /// <summary>For a resource that many may want at once, all meaning the same.</summary>
    public Registered GetOrAdd(Resource resource)
    {
        var made = new Registered(resource);
        var kept = resources.GetOrAdd(resource.Urn, made);
        if (kept == made)
        {
            Interlocked.Increment(ref count);
        }

        return kept;
    }

    /// <summary>Null for no parent; a parent that is not there is refused.</summary>
    public Registered? Parent(string urn) =>
        urn.Length == 0 ? null : Find(urn) ?? throw EngineException.Invalid($"the parent {urn} is not registered");

    /// <summary><c>urn::id</c> to the URN of a provider. An id may hold anything, so every cut is tried.</summary>
    public string ProviderUrn(string reference)
    {
        for (
            var cut = reference.LastIndexOf("::", StringComparison.Ordinal);
            cut > 0;
            cut = reference.LastIndexOf("::", cut - 1, StringComparison.Ordinal)
        )
        {
            if (Find(reference[..cut]) is { } provider && Urns.IsProviderType(provider.Resource.Type))
            {
                return provider.Resource.Urn;
            }
        }

        throw EngineException.Invalid($"the provider {reference} is not registered");
    }

    /// <summary>Sorted, each once, and as the texts that are held already.</summary>
    public ValueList<string> Canonical(IReadOnlyList<string> urns)
    {
        if (urns.Count == 0)
        {
            return default;
        }

        var known = new string[urns.Count];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = Find(urns[i])?.Resource.Urn ?? urns[i];
        }

        return known.Contains("") ? known.Where(urn => urn.Length > 0).ToSortedSet() : known.ToSortedSet();
    }

    /// <summary>One string for all equal ones: types and versions come with every resource.</summary>
    public string Same(string text) => texts.GetOrAdd(text, text);

    public Resource[] All() => [.. resources.Values.Select(registered => registered.Resource)];
}
