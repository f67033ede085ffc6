using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>What differs between two values, place by place, in the order of the paths.</summary>
internal static class ValueDiff
{
    public static ValueList<PropertyChange> Between(ObjectValue before, ObjectValue after)
    {
        var changes = new List<PropertyChange>();
        Objects(PropertyPath.Root, before, after, changes);
        return changes.ToValueList();
    }

    private static void Values(
        PropertyPath path,
        PropertyValue before,
        PropertyValue after,
        List<PropertyChange> changes
    )
    {
        if (before.Equals(after))
        {
            return;
        }

        switch (before, after)
        {
            // Of one of them nothing is known but that it is secret.
            case (SecretValue { Trace: null }, SecretValue) or (SecretValue, SecretValue { Trace: null }):
                break;
            case (ObjectValue a, ObjectValue b):
                Objects(path, a, b, changes);
                break;
            case (ListValue a, ListValue b):
                Lists(path, a, b, changes);
                break;
            default:
                changes.Add(new PropertyChange(path, before, after));
                break;
        }
    }

    private static void Objects(PropertyPath path, ObjectValue before, ObjectValue after, List<PropertyChange> changes)
    {
        foreach (var name in Merged(before, after))
        {
            Optional(path.Then(new PathStep.Name(name)), before[name], after[name], changes);
        }
    }

    private static void Lists(PropertyPath path, ListValue before, ListValue after, List<PropertyChange> changes)
    {
        if (ListIdentity.Find(before, after) is { } key)
        {
            ByIdentity(path, key, before, after, changes);
            return;
        }

        for (var at = 0; at < Math.Max(before.Items.Count, after.Items.Count); at++)
        {
            Optional(path.Then(new PathStep.Position(at)), At(before, at), At(after, at), changes);
        }
    }

    private static void ByIdentity(
        PropertyPath path,
        string key,
        ListValue olds,
        ListValue news,
        List<PropertyChange> changes
    )
    {
        var old = Index(olds, key);
        var now = Index(news, key);
        foreach (var text in old.Keys.Union(now.Keys))
        {
            var (before, after) = (old.GetValueOrDefault(text), now.GetValueOrDefault(text));
            var step = new PathStep.Identity(key, text, after.Value is null ? before.At : after.At);
            Optional(path.Then(step), before.Value, after.Value, changes);
        }

        // Without a word about order, kept items stay where they were and new ones come last.
        if (
            !old
                .Keys.Where(now.ContainsKey)
                .Concat(now.Keys.Where(text => !old.ContainsKey(text)))
                .SequenceEqual(now.Keys)
        )
        {
            changes.Add(new PropertyChange(path, olds, news) { Kind = PropertyChangeKind.Reordered });
        }
    }

    private static void Optional(
        PropertyPath path,
        PropertyValue? before,
        PropertyValue? after,
        List<PropertyChange> changes
    )
    {
        if (before is not null && after is not null)
        {
            Values(path, before, after, changes);
        }
        else
        {
            changes.Add(new PropertyChange(path, before, after));
        }
    }

    private static PropertyValue? At(ListValue list, int at) => at < list.Items.Count ? list.Items[at] : null;

    // A dictionary that is only added to keeps its order of insertion.
    private static Dictionary<string, (PropertyValue? Value, int At)> Index(ListValue list, string key)
    {
        var index = new Dictionary<string, (PropertyValue? Value, int At)>(StringComparer.Ordinal);
        for (var at = 0; at < list.Items.Count; at++)
        {
            if (ListIdentity.TextOf(list.Items[at], key) is { } text)
            {
                index.Add(text, (list.Items[at], at));
            }
        }

        return index;
    }

    private static IEnumerable<string> Merged(ObjectValue before, ObjectValue after) =>
        before
            .Members.Select(member => member.Name)
            .Union(after.Members.Select(member => member.Name))
            .Order(StringComparer.Ordinal);
}
