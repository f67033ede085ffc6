using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Serialization;

internal sealed class ListDecoder<T> : ValueDecoder
{
    private readonly ValueDecoder item = For(typeof(T));

    protected override string Expected => "List";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (value.Kind != WireKind.List)
        {
            return Mismatch(state, value, out result);
        }
        result = null;
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var each in value.Items())
        {
            if (!item.TryRead(each, state, out var read))
            {
                return false;
            }
            items.Add(OutputData<T>.Unbox(read));
        }
        result = items.DrainToImmutable();
        return true;
    }
}

internal sealed class MapDecoder<T> : ValueDecoder
{
    private readonly ValueDecoder item = For(typeof(T));

    protected override string Expected => "Object";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (value.Kind != WireKind.Object)
        {
            return Mismatch(state, value, out result);
        }
        result = null;
        var entries = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (name, each) in value.Entries())
        {
            if (name.Span.StartsWith("__"u8))
            {
                continue;
            }
            if (!item.TryRead(each, state, out var read))
            {
                return false;
            }
            if (read is not null)
            {
                entries[Encoding.UTF8.GetString(name.Span)] = (T)read;
            }
        }
        result = entries.ToImmutable();
        return true;
    }
}

/// <summary>The first of two types that fits.</summary>
internal sealed class UnionDecoder<T0, T1> : ValueDecoder
{
    private readonly ValueDecoder first = For(typeof(T0));
    private readonly ValueDecoder second = For(typeof(T1));

    protected override string Expected => $"{typeof(T0).Name} or {typeof(T1).Name}";

    protected override bool SeesMarks => true;

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (first.TryRead(value, state, out var read))
        {
            result = read is null ? null : Union<T0, T1>.FromT0((T0)read);
            return true;
        }
        state.Problem = null;
        if (second.TryRead(value, state, out read))
        {
            result = read is null ? null : Union<T0, T1>.FromT1((T1)read);
            return true;
        }
        state.Problem = null;
        return Mismatch(state, value, out result);
    }
}

/// <summary>An output inside a result keeps its own flags.</summary>
internal sealed class OutputDecoder<T> : ValueDecoder
{
    private readonly ValueDecoder inner = For(typeof(T));

    protected override string Expected => inner.GetType().Name;

    protected override bool SeesMarks => true;

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        var own = new DecodeState();
        var fits = inner.TryRead(value, own, out var read);
        state.Problem ??= own.Problem;
        result = new Output<T>(
            new OutputData<T>(OutputData<T>.Unbox(read), !own.IsUnknown, own.IsSecret, own.Resources())
        );
        return fits;
    }
}
