using System.Collections.Frozen;
using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// What tells the items of a list apart, so that an item added in front is one change and not a change of every item
/// behind it: the member that names them, else what they are about.
/// </summary>
internal static class ListIdentity
{
    // Tried in this order. Kubernetes names its list keys (x-kubernetes-list-map-keys) and Azure names its child
    // objects; the rest are the keys of lists without a name.
    private static readonly string[] Members =
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

    private static readonly FrozenDictionary<string, Func<ObjectValue, string?>> Descriptions = new Dictionary<
        string,
        Func<ObjectValue, string?>
    >
    {
        // One port of two protocols, as that of DNS.
        ["port/protocol"] = ItemDescription.Port,
        // Subjects of a binding: a user, a group and an account may be called alike.
        ["kind/name"] = ItemDescription.Subject,
        ["resources"] = ItemDescription.Rule,
        ["peer"] = ItemDescription.Peer,
    }.ToFrozenDictionary();

    /// <summary>The first key that every item of both lists has, with no two items of one list alike.</summary>
    public static string? Find(ListValue before, ListValue after) =>
        FindMember(before, after) ?? First(Descriptions.Keys.Order(StringComparer.Ordinal), before, after);

    /// <summary>The same among the members of the items only.</summary>
    public static string? FindMember(ListValue before, ListValue after) => First(Members, before, after);

    /// <summary>The text of an item's key; null where it has none.</summary>
    public static string? TextOf(PropertyValue item, string key) =>
        item is not ObjectValue members ? null
        : Descriptions.TryGetValue(key, out var describe) ? describe(members)
        : members[key] switch
        {
            StringValue text => text.Value,
            NumberValue number => number.ToString(),
            _ => null,
        };

    private static string? First(IEnumerable<string> keys, ListValue before, ListValue after) =>
        before.Items.IsEmpty && after.Items.IsEmpty
            ? null
            : keys.FirstOrDefault(key => TellsApart(before, key) && TellsApart(after, key));

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
