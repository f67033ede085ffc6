using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Diff;

/// <summary>Applies changes to a value: the other direction of the diff, written plainly.</summary>
internal static class Patch
{
    // Removals keep the places of the others until the end of the patch.
    private static readonly PropertyValue Gone = PropertyValue.Of("\0gone");

    public static PropertyValue Apply(ObjectValue value, IEnumerable<PropertyChange> changes) =>
        Swept(
            changes.Aggregate(
                (PropertyValue)value,
                (now, change) => Set(now, [.. change.Path.Steps], change.After) ?? ObjectValue.Empty
            )
        );

    private static PropertyValue? Set(PropertyValue? value, ReadOnlySpan<PathStep> steps, PropertyValue? after)
    {
        if (steps.IsEmpty)
        {
            return after;
        }

        var rest = steps[1..];
        return (steps[0], value) switch
        {
            (PathStep.Name name, ObjectValue members) => Member(
                members,
                name.Text,
                Set(members[name.Text], rest, after)
            ),
            (PathStep.Position position, ListValue list) => Item(list, position.At, rest, after),
            (PathStep.Identity identity, ListValue list) => Item(list, At(list, identity), rest, after),
            _ => throw new InvalidOperationException($"a step does not fit {value}"),
        };
    }

    private static ObjectValue Member(ObjectValue value, string name, PropertyValue? now) =>
        now is null ? ObjectValue.Of(value.Members.Where(member => member.Name != name)) : value.With(name, now);

    private static ListValue Item(ListValue list, int at, ReadOnlySpan<PathStep> rest, PropertyValue? after)
    {
        var items = list.Items.ToList();
        var now = Set(at < items.Count ? items[at] : null, rest, after);
        if (at < items.Count)
        {
            items[at] = now ?? Gone;
        }
        else
        {
            items.Add(now ?? Gone);
        }

        return new ListValue(items.ToValueList());
    }

    private static PropertyValue Swept(PropertyValue value) =>
        value switch
        {
            ObjectValue members => members.Select(member => Swept(member.Value)),
            ListValue list => new ListValue(
                list.Items.Where(item => !ReferenceEquals(item, Gone)).Select(Swept).ToValueList()
            ),
            _ => value,
        };

    private static int At(ListValue list, PathStep.Identity identity)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            if (list.Items[at] is ObjectValue item && ListIdentity.TextOf(item, identity.Key) == identity.Text)
            {
                return at;
            }
        }

        return list.Items.Count;
    }
}
