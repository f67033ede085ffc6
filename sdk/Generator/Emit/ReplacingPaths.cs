using System.Collections.Immutable;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Paths of the properties, nested ones too, whose change replaces a resource.</summary>
internal sealed class ReplacingPaths(Package package)
{
    // Types on the way to here: one that holds itself is followed once.
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    public ImmutableArray<string> Of(ImmutableArray<Property> properties) =>
        [.. Inside(properties, "").OrderBy(each => each, StringComparer.Ordinal)];

    private IEnumerable<string> Inside(ImmutableArray<Property> properties, string prefix)
    {
        foreach (var property in properties)
        {
            var path = prefix + property.Name;
            if (property.ReplaceOnChanges)
            {
                yield return path;
            }
            foreach (var inner in Inside(property.Type, path))
            {
                yield return inner;
            }
        }
    }

    private IEnumerable<string> Inside(SchemaType type, string path)
    {
        switch (type)
        {
            case ListType list:
                return Inside(list.Element, path + "[*]");
            case MapType map:
                return Inside(map.Element, path + ".*");
            case ObjectReference reference
                when package.Objects.TryGetValue(reference.Token, out var target) && entered.Add(reference.Token):
                var inner = Inside(target.Properties, path + ".").ToList();
                entered.Remove(reference.Token);
                return inner;
            default:
                return [];
        }
    }
}
