using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// The member by which the items of a list are told apart, so that an item added in front is one change and not a
/// change of every item behind it.
/// </summary>
internal static class ListIdentity
{
    // Tried in this order. Kubernetes names its list keys (x-kubernetes-list-map-keys) and Azure names its child
    // objects; the rest are the keys of lists without a name.
    private static readonly string[] Keys =
    [
        "name",
        "key",
        "containerPort",
        "port",
        "mountPath",
        "devicePath",
        "topologyKey",
        "ip",
        "host",
        "path",
        "type",
        "id",
    ];

    /// <summary>The first key that every item of both lists has, with no two items of one list alike.</summary>
    public static string? Find(ListValue before, ListValue after) =>
        before.Items.IsEmpty && after.Items.IsEmpty
            ? null
            : Keys.FirstOrDefault(key => TellsApart(before, key) && TellsApart(after, key));

    /// <summary>The text of an item's key; null where it has none.</summary>
    public static string? TextOf(PropertyValue item, string key) =>
        item is not ObjectValue members
            ? null
            : members[key] switch
            {
                StringValue text => text.Value,
                NumberValue number => number.ToString(),
                _ => null,
            };

    private static bool TellsApart(ListValue list, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (TextOf(item, key) is not { } text || !seen.Add(text))
            {
                return false;
            }
        }

        return true;
    }
}
