using System.Reflection;
using Infra.Planning.AddOns;
using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>The settings that are marked <see cref="PromotedAttribute"/>, found in the types that settings are bound to.</summary>
public static class PromotedSettings
{
    /// <summary>
    /// Paths such as <c>infra:addOns.*.version</c>: <c>*</c> stands for a name that all stacks share, <c>&lt;&gt;</c> for
    /// one that each stack chooses.
    /// </summary>
    public static Seq<string> Patterns { get; } =
        Of(typeof(StackSettings), StackConfig.Root.ToString()).Order(StringComparer.Ordinal).ToSeq();

    private static IEnumerable<string> Of(Type type, string path) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        from found in Of(property, path)
        select found;

    private static IEnumerable<string> Of(PropertyInfo property, string path)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        // A choice of kinds: the keys of the chosen one stand beside it.
        if (type.IsAbstract && IsSettings(type))
        {
            return type
                .Assembly.GetTypes()
                .Where(kind => kind.IsSubclassOf(type) && !kind.IsAbstract)
                .SelectMany(kind => Of(kind, path))
                .Distinct();
        }

        var below = Join(path, char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        if (property.IsDefined(typeof(PromotedAttribute)))
        {
            return [below];
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SortedMap<>))
        {
            var name = property.IsDefined(typeof(OwnNamesAttribute)) ? "<>" : "*";
            return Of(type.GetGenericArguments()[0], below, name);
        }

        return IsSettings(type) ? Of(type, below) : [];
    }

    private static IEnumerable<string> Of(Type type, string path, string name) =>
        IsSettings(type) ? Of(type, Join(path, name)) : [];

    private static bool IsSettings(Type type) =>
        type.IsClass
        && (type.Namespace == typeof(StackSettings).Namespace || type.Namespace == typeof(AddOnsSettings).Namespace);

    private static string Join(string path, string key) => path.EndsWith(':') ? path + key : $"{path}.{key}";
}

/// <summary>Marks a map whose names are each stack's own, so that one stack's entries have no like in another.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OwnNamesAttribute : Attribute;
