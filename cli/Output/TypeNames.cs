using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>
/// Short names of the types in one plan: the last part of the token, with its module in front only where two types
/// share that part.
/// </summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, string> names = [];

    public TypeNames(IEnumerable<Resource> resources)
        : this(resources.Select(resource => resource.Type)) { }

    public TypeNames(IEnumerable<string> types)
    {
        var distinct = types.Distinct(StringComparer.Ordinal);
        foreach (var sameName in distinct.GroupBy(Urns.ShortTypeOf, StringComparer.Ordinal))
        {
            var alone = !sameName.Skip(1).Any();
            foreach (var type in sameName)
            {
                names[type] = alone ? sameName.Key : $"{Urns.ModuleOf(type)}.{sameName.Key}";
            }
        }
    }

    public string this[string type] => names.TryGetValue(type, out var name) ? name : Urns.ShortTypeOf(type);
}
