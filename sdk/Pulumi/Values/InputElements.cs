using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The elements of an input list or map: those whose structure comes later first, then those added one by one.
/// Each element keeps its own flags, so that an unknown one does not hide its neighbours.
/// </summary>
internal sealed class InputElements<TItem>
{
    private readonly List<TItem> added = [];

    // Its value is the default array when what it was made from is null.
    private Output<ImmutableArray<TItem>>? later;

    public InputElements() { }

    public InputElements(IEnumerable<TItem> items) => added.AddRange(items);

    public InputElements(Output<ImmutableArray<TItem>> structure) => later = structure;

    /// <summary>The elements, when their number does not have to be waited for.</summary>
    public IReadOnlyList<TItem>? Present => later is null ? added : null;

    public void Add(IEnumerable<TItem> items) => added.AddRange(items);

    public void Add(InputElements<TItem> other)
    {
        if (other.later is null)
        {
            added.AddRange(other.added);
            return;
        }
        later = Joined(Structure(), other.Structure());
        added.Clear();
    }

    public InputElements<TItem> Copy()
    {
        var copy = new InputElements<TItem> { later = later };
        copy.added.AddRange(added);
        return copy;
    }

    /// <summary>All elements as they are now; later additions do not show.</summary>
    public Output<ImmutableArray<TItem>> Structure()
    {
        var now = added.ToImmutableArray();
        if (later is null)
        {
            return Output.Create(now);
        }
        return now.IsEmpty ? later : Joined(later, Output.Create(now));
    }

    private static Output<ImmutableArray<TItem>> Joined(
        Output<ImmutableArray<TItem>> first,
        Output<ImmutableArray<TItem>> second
    ) => Output.Tuple(first, second).Apply(both => OrEmpty(both.Item1).AddRange(OrEmpty(both.Item2)));

    private static ImmutableArray<TItem> OrEmpty(ImmutableArray<TItem> items) => items.IsDefault ? [] : items;
}
