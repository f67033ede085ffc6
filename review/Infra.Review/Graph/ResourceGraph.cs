namespace Infra.Review.Graph;

/// <summary>All resources of one stack and its outputs. Two runs of one program give equal graphs.</summary>
public sealed record ResourceGraph
{
    /// <summary>The one format that is written and read.</summary>
    public const int Format = 1;

    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>Sorted by URN (ordinal), each URN once.</summary>
    public ValueList<Resource> Resources { get; init; }

    public ObjectValue Outputs { get; init; } = ObjectValue.Empty;

    /// <summary>Sorts the resources; of two with one URN the later counts.</summary>
    public static ResourceGraph Of(
        string project,
        string stack,
        IEnumerable<Resource> resources,
        ObjectValue? outputs = null
    )
    {
        var byUrn = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            byUrn[resource.Urn] = resource;
        }

        var sorted = byUrn.Values.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Urn, b.Urn));
        return new ResourceGraph
        {
            Project = project,
            Stack = stack,
            Resources = ValueList.Own(sorted),
            Outputs = outputs ?? ObjectValue.Empty,
        };
    }

    /// <summary>The resource of that URN, or null.</summary>
    public Resource? Find(string urn)
    {
        var span = Resources.AsSpan();
        int low = 0,
            high = span.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(span[middle].Urn, urn);
            if (order == 0)
            {
                return span[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
