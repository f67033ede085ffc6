using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from text to values that may each come later. Adding changes this map; it is not thread-safe.</summary>
/// <remarks>A key added twice with different values fails when the map is read.</remarks>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private readonly InputElements<KeyValuePair<string, Input<TValue>>> elements;

    public InputMap()
        : this(new InputElements<KeyValuePair<string, Input<TValue>>>()) { }

    private InputMap(InputElements<KeyValuePair<string, Input<TValue>>> elements) => this.elements = elements;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    private protected override object? Content =>
        elements.Present is { } present
            ? new MapEntries<TValue>(present)
            : elements.Structure().Apply(items => items.IsDefault ? null : new MapEntries<TValue>(items));

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Of(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        Later(values, dictionary => dictionary);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        Later(values, dictionary => dictionary);

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        Later(values, dictionary => dictionary);

    /// <summary>A new map of the entries of both; where both have a key, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(
            new InputElements<KeyValuePair<string, Input<TValue>>>(
                Output
                    .Tuple(first.elements.Structure(), second.elements.Structure())
                    .Apply(both =>
                    {
                        var over = both.Item2.IsDefault ? [] : both.Item2;
                        var keys = over.Select(entry => entry.Key).ToHashSet();
                        var kept = both.Item1.IsDefault ? [] : both.Item1.Where(entry => !keys.Contains(entry.Key));
                        return kept.Concat(over).ToImmutableArray();
                    })
            )
        );

    public void Add(string key, Input<TValue> value) => elements.Add([KeyValuePair.Create(key, value)]);

    /// <summary>Adds the entries of another map, so that maps can be given inside an initialiser.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) => elements.Add(values.elements);

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken
    )
    {
        var data = await elements.Structure().DataTask.ConfigureAwait(false);
        foreach (var (key, value) in data.Value.IsDefault ? [] : data.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value.Apply(item => KeyValuePair.Create(key, item));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The entries of an InputMap may come later: enumerate with await foreach.");

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() =>
        elements
            .Structure()
            .Apply(items =>
                items.IsDefault
                    ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
                    : Output
                        .All(items.Select(entry => entry.Value.ToOutput()))
                        .Apply(values =>
                        {
                            var builder = ImmutableDictionary.CreateBuilder<string, TValue>();
                            for (var i = 0; i < values.Length; i++)
                            {
                                // Refuses a second, different value for a key.
                                builder.Add(items[i].Key, values[i]);
                            }
                            return builder.ToImmutable();
                        })
            );

    private static InputMap<TValue> Of(IEnumerable<KeyValuePair<string, TValue>>? values) =>
        new(
            values is null
                ? new InputElements<KeyValuePair<string, Input<TValue>>>(
                    Output.Create(default(ImmutableArray<KeyValuePair<string, Input<TValue>>>))
                )
                : new InputElements<KeyValuePair<string, Input<TValue>>>(values.Select(Entry))
        );

    private static InputMap<TValue> Later<TSource>(
        Output<TSource> values,
        Func<TSource, IEnumerable<KeyValuePair<string, TValue>>?> entries
    ) =>
        new(
            new InputElements<KeyValuePair<string, Input<TValue>>>(
                values.Apply(value =>
                    entries(value)?.Select(Entry).ToImmutableArray()
                    ?? default(ImmutableArray<KeyValuePair<string, Input<TValue>>>)
                )
            )
        );

    private static KeyValuePair<string, Input<TValue>> Entry(KeyValuePair<string, TValue> entry) =>
        KeyValuePair.Create(entry.Key, (Input<TValue>)entry.Value);
}

internal sealed class MapEntries<TValue>(IReadOnlyList<KeyValuePair<string, Input<TValue>>> entries) : IMapEntries
{
    public int Count => entries.Count;

    public string KeyAt(int index) => entries[index].Key;

    public IInput ValueAt(int index) => entries[index].Value;
}
