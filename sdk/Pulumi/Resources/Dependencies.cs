namespace Pulumi;

/// <summary>Which resources a dependency really names.</summary>
internal static class Dependencies
{
    /// <summary>
    /// A local component stands for what is inside it; custom resources and remote components stand for themselves.
    /// </summary>
    /// <param name="resources">The dependencies as given.</param>
    /// <param name="of">
    /// The resource that depends. A component around it is not expanded: it is registered first anyway, and waiting
    /// for what is inside would be waiting for itself.
    /// </param>
    public static HashSet<Resource> Expand(IEnumerable<Resource> resources, Resource? of)
    {
        var expanded = new HashSet<Resource>();
        HashSet<Resource>? seen = null;
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (resource.IsCustom || resource.IsRemote)
            {
                expanded.Add(resource);
            }
            else if ((seen ??= []).Add(resource) && !IsAround(resource, of))
            {
                foreach (var child in resource.Children)
                {
                    open.Push(child);
                }
            }
        }
        return expanded;
    }

    private static bool IsAround(Resource component, Resource? inner)
    {
        for (var level = inner; level is not null; level = level.Parent)
        {
            if (level == component)
            {
                return true;
            }
        }
        return false;
    }
}
