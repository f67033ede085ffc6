using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What is found out while one property is decoded.</summary>
internal sealed class DecodeState
{
    private HashSet<string>? urns;

    public bool IsUnknown { get; set; }

    public bool IsSecret { get; set; }

    /// <summary>Why the value does not fit its type; null when it does.</summary>
    public string? Problem { get; set; }

    public void DependOn(string urn) => (urns ??= new(StringComparer.Ordinal)).Add(urn);

    public ImmutableHashSet<Resource> Resources() =>
        urns is null ? OutputData.NoResources : [.. urns.Select(urn => new PlaceholderResource(urn))];
}
