using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A union seen without its types.</summary>
internal interface IUnion
{
    object? Value { get; }
}

/// <summary>A value of one of two types. The default holds the default of the first.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0? value0;
    private readonly T1? value1;
    private readonly bool isSecond;

    private Union(T0? value0, T1? value1, bool isSecond)
    {
        this.value0 = value0;
        this.value1 = value1;
        this.isSecond = isSecond;
    }

    public bool IsT0 => !isSecond;

    public bool IsT1 => isSecond;

    /// <exception cref="InvalidOperationException">The other type is held.</exception>
    public T0 AsT0 => isSecond ? throw Other(typeof(T0), typeof(T1)) : value0!;

    /// <exception cref="InvalidOperationException">The other type is held.</exception>
    public T1 AsT1 => isSecond ? value1! : throw Other(typeof(T1), typeof(T0));

    public object Value => (isSecond ? value1 : value0)!;

    object? IUnion.Value => isSecond ? value1 : value0;

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    public static Union<T0, T1> FromT0(T0 input) => new(input, default, isSecond: false);

    public static Union<T0, T1> FromT1(T1 input) => new(default, input, isSecond: true);

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        isSecond ? Union<TResult, T1>.FromT1(AsT1) : Union<TResult, T1>.FromT0(mapFunc(AsT0));

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        isSecond ? Union<T0, TResult>.FromT1(mapFunc(AsT1)) : Union<T0, TResult>.FromT0(AsT0);

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0,
        Func<T1, TResult1> mapFunc1
    ) => isSecond ? Union<TResult0, TResult1>.FromT1(mapFunc1(AsT1)) : Union<TResult0, TResult1>.FromT0(mapFunc0(AsT0));

    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => isSecond ? f1(AsT1) : f0(AsT0);

    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (isSecond)
        {
            f1(AsT1);
        }
        else
        {
            f0(AsT0);
        }
    }

    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        value = value0;
        remainder = value1;
        return IsT0;
    }

    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        value = value1;
        remainder = value0;
        return IsT1;
    }

    public bool Equals(Union<T0, T1> other) =>
        isSecond == other.isSecond
        && EqualityComparer<T0?>.Default.Equals(value0, other.value0)
        && EqualityComparer<T1?>.Default.Equals(value1, other.value1);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(isSecond, value0, value1);

    public override string ToString() => Value?.ToString() ?? "";

    private static InvalidOperationException Other(Type wanted, Type held) =>
        new($"This union holds a {held.Name}, not a {wanted.Name}.");
}
