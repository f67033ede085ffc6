using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.Collections;

/// <summary>
/// An immutable map from text, always in ordinal order of its keys, that equals another when its entries do. The default
/// value is the empty map.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map; there is no word to add.")]
public readonly struct SortedMap<T> : IReadOnlyDictionary<string, T>, IEquatable<SortedMap<T>>
{
    private readonly Seq<KeyValuePair<string, T>> entries;

    /// <param name="entries">In any order; a key that comes twice is an error of the caller.</param>
    public SortedMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        this.entries = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToSeq();
        for (var i = 1; i < this.entries.Count; i++)
        {
            if (this.entries[i].Key == this.entries[i - 1].Key)
            {
                throw new ArgumentException($"The key {this.entries[i].Key} comes twice.", nameof(entries));
            }
        }
    }

    public int Count => entries.Count;

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<T> Values => entries.Select(entry => entry.Value);

    public T this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no key {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var low = 0;
        var high = entries.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(entries[middle].Key, key);
            if (order == 0)
            {
                value = entries[middle].Value;
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        value = default;
        return false;
    }

    /// <summary>Both maps; where both have a key, the other's value.</summary>
    public SortedMap<T> With(IEnumerable<KeyValuePair<string, T>> other)
    {
        var merged = new Dictionary<string, T>(entries, StringComparer.Ordinal);
        foreach (var (key, value) in other)
        {
            merged[key] = value;
        }

        return new(merged);
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(SortedMap<T> other) => entries == other.entries;

    public override bool Equals(object? obj) => obj is SortedMap<T> other && Equals(other);

    public override int GetHashCode() => entries.GetHashCode();

    public override string ToString() =>
        $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    public static bool operator ==(SortedMap<T> left, SortedMap<T> right) => left.Equals(right);

    public static bool operator !=(SortedMap<T> left, SortedMap<T> right) => !left.Equals(right);
}
