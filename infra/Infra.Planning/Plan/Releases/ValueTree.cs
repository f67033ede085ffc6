using System.Collections;
using System.Reflection;

namespace Infra.Planning.Plan;

/// <summary>Turns typed values into maps, lists and scalars.</summary>
public static class ValueTree
{
    /// <summary>The keys and their values; those that are null are left out.</summary>
    public static IEnumerable<(PropertyInfo Property, string Key, object Value)> Entries(ChartValues values) =>
        from property in values.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let value = property.GetValue(values)
        where value is not null
        select (property, KeyOf(property), value);

    /// <param name="map">Makes a map of entries.</param>
    /// <param name="list">Makes a list of items.</param>
    /// <param name="scalar">Makes a value: text, number, flag, <see cref="SecretKey"/> or <see cref="IdentityKey"/>.</param>
    public static T Write<T>(
        object value,
        Func<IEnumerable<KeyValuePair<string, T>>, T> map,
        Func<IEnumerable<T>, T> list,
        Func<object, T> scalar
    )
    {
        return Of(value);

        T Of(object node) =>
            node switch
            {
                ChartValues values => map(
                    Entries(values).Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))
                ),
                string or bool or int or SecretKey or IdentityKey => scalar(node),
                Enum choice => scalar(Spelt($"{choice}")),
                IEnumerable items => Items(items),
                _ => throw new InvalidOperationException($"A chart takes no {node.GetType().Name}."),
            };

        T Items(IEnumerable items)
        {
            var all = items.Cast<object>().ToList();
            return
                items.GetType() is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(Collections.SortedMap<>)
                ? map(all.Select(Entry))
                : list(all.Select(Of));
        }

        KeyValuePair<string, T> Entry(object pair)
        {
            var type = pair.GetType();
            return KeyValuePair.Create(
                $"{type.GetProperty("Key")?.GetValue(pair)}",
                Of(type.GetProperty("Value")?.GetValue(pair) ?? "")
            );
        }
    }

    private static string KeyOf(PropertyInfo property) =>
        property.GetCustomAttribute<KeyAttribute>()?.Name ?? Spelt(property.Name);

    private static string Spelt(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
