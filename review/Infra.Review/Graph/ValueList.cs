using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Infra.Review.Graph;

/// <summary>An immutable list that equals another when its items do. The default value is the empty list.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "It is a list; there is no word to add.")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    public int Count => items?.Length ?? 0;

    public bool IsEmpty => Count == 0;

    public T this[int index] => AsSpan()[index];

    public ReadOnlySpan<T> AsSpan() => items;

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    public bool Equals(ValueList<T> other) =>
        items == other.items || AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items ?? [])}]";

    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes lists; collection expressions use it too.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(params ReadOnlySpan<T> items) =>
        items.IsEmpty ? default : new ValueList<T>(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? default : new ValueList<T>(array);
    }

    /// <summary>Sorted by code unit, each text once: the canonical form of a set of URNs or names.</summary>
    public static ValueList<string> ToSortedSet(this IEnumerable<string> items)
    {
        var array = items.ToArray();
        if (array.Length < 2)
        {
            return array.Length == 0 ? default : new ValueList<string>(array);
        }

        Array.Sort(array, StringComparer.Ordinal);
        var count = 1;
        for (var i = 1; i < array.Length; i++)
        {
            if (!string.Equals(array[i], array[count - 1], StringComparison.Ordinal))
            {
                array[count++] = array[i];
            }
        }

        return new ValueList<string>(count == array.Length ? array : array[..count]);
    }

    /// <summary>Wraps the array without a copy: the caller must not touch it any more.</summary>
    internal static ValueList<T> Own<T>(T[] items) => new(items);
}
