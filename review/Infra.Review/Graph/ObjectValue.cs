namespace Infra.Review.Graph;

/// <summary>One member of an <see cref="ObjectValue"/>.</summary>
public readonly record struct Member(string Name, PropertyValue Value);

/// <summary>Named values, sorted by name (ordinal), each name once.</summary>
public sealed record ObjectValue : PropertyValue
{
    public static readonly ObjectValue Empty = new(default(ValueList<Member>));

    private ObjectValue(ValueList<Member> members) => Members = members;

    public ValueList<Member> Members { get; }

    public int Count => Members.Count;

    /// <summary>The value of that name, or null.</summary>
    public PropertyValue? this[string name]
    {
        get
        {
            var span = Members.AsSpan();
            int low = 0,
                high = span.Length - 1;
            while (low <= high)
            {
                var middle = (low + high) >> 1;
                var order = string.CompareOrdinal(span[middle].Name, name);
                if (order == 0)
                {
                    return span[middle].Value;
                }

                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }

            return null;
        }
    }

    /// <summary>In any order; of two members with one name the later counts.</summary>
    public static ObjectValue Of(params ReadOnlySpan<(string Name, PropertyValue Value)> members)
    {
        var array = new Member[members.Length];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = new Member(members[i].Name, members[i].Value);
        }

        return OfOwned(array);
    }

    /// <summary>In any order; of two members with one name the later counts.</summary>
    public static ObjectValue Of(IEnumerable<Member> members) => OfOwned(members.ToArray());

    /// <summary>The same object with one member set or replaced.</summary>
    public ObjectValue With(string name, PropertyValue value) => OfOwned([.. Members, new Member(name, value)]);

    /// <summary>The same object with every value mapped; itself when no value changes.</summary>
    public ObjectValue Select(Func<Member, PropertyValue> map)
    {
        var span = Members.AsSpan();
        Member[]? changed = null;
        for (var i = 0; i < span.Length; i++)
        {
            var value = map(span[i]);
            if (!ReferenceEquals(value, span[i].Value))
            {
                changed ??= span.ToArray();
                changed[i] = new Member(span[i].Name, value);
            }
        }

        return changed is null ? this : new ObjectValue(ValueList.Own(changed));
    }

    /// <summary>Takes the array over: sorts it in place, and the caller must not touch it any more.</summary>
    internal static ObjectValue OfOwned(Member[] members)
    {
        if (members.Length == 0)
        {
            return Empty;
        }

        for (var i = 1; i < members.Length; i++)
        {
            if (string.CompareOrdinal(members[i - 1].Name, members[i].Name) >= 0)
            {
                return new ObjectValue(ValueList.Own(SortAndMerge(members)));
            }
        }

        return new ObjectValue(ValueList.Own(members));
    }

    private static Member[] SortAndMerge(Member[] members)
    {
        // Stable, so that the later of two equal names stays the later one.
        var sorted = members.OrderBy(member => member.Name, StringComparer.Ordinal).ToArray();
        var count = 0;
        foreach (var member in sorted)
        {
            if (count > 0 && sorted[count - 1].Name == member.Name)
            {
                count--;
            }

            sorted[count++] = member;
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }
}
