using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list whose elements may each come later. Adding changes this list; it is not thread-safe.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private readonly InputElements<Input<T>> elements;

    public InputList()
        : this(new InputElements<Input<T>>()) { }

    private InputList(InputElements<Input<T>> elements) => this.elements = elements;

    private protected override object? Content => (object?)elements.Present ?? elements.Structure();

    public static implicit operator InputList<T>(T value) => Of([new Input<T>(value)]);

    public static implicit operator InputList<T>(Output<T> value) => Of([new Input<T>(value)]);

    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    public static implicit operator InputList<T>(T[] values) => Of(values?.Select(Plain));

    public static implicit operator InputList<T>(Output<T>[] values) => Of(values?.Select(Wrap));

    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    public static implicit operator InputList<T>(List<T> values) => Of(values?.Select(Plain));

    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values?.Select(Wrap));

    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        Of(values.IsDefault ? null : values.Select(Plain));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Of(values.IsDefault ? null : values.Select(Wrap));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) =>
        Of(values.IsDefault ? null : values.AsEnumerable());

    public static implicit operator InputList<T>(Output<T[]> values) => Later(values, array => array);

    public static implicit operator InputList<T>(Output<List<T>> values) => Later(values, list => list);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Later(values, items => items);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        Later(values, array => array.IsDefault ? null : array.AsEnumerable());

    public void Add(params Input<T>[] inputs) => elements.Add(inputs);

    /// <summary>Adds the elements of another list, so that lists can be given inside an initialiser.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => elements.Add(inputs.elements);

    /// <summary>A new list of the elements of both.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        var both = Copy();
        both.AddRange(other);
        return both;
    }

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await elements.Structure().DataTask.ConfigureAwait(false);
        foreach (var item in data.Value.IsDefault ? [] : data.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The elements of an InputList may come later: enumerate with await foreach.");

    internal Output<ImmutableArray<Input<T>>> Structure() => elements.Structure();

    internal InputList<T> Copy() => new(elements.Copy());

    internal override Output<ImmutableArray<T>> AsOutput() =>
        elements
            .Structure()
            .Apply(items =>
                items.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(items.AsEnumerable())
            );

    private static Input<T> Plain(T value) => value;

    private static Input<T> Wrap(Output<T> value) => value;

    private static InputList<T> Of(IEnumerable<Input<T>>? items) =>
        new(
            items is null
                ? new InputElements<Input<T>>(Output.Create(default(ImmutableArray<Input<T>>)))
                : new InputElements<Input<T>>(items)
        );

    private static InputList<T> Later<TSource>(Output<TSource> values, Func<TSource, IEnumerable<T>?> items) =>
        new(
            new InputElements<Input<T>>(
                values.Apply(value =>
                    items(value)?.Select(Plain).ToImmutableArray() ?? default(ImmutableArray<Input<T>>)
                )
            )
        );
}
