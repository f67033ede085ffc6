using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output has become, seen without its type.</summary>
internal abstract class OutputData(bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
{
    public static readonly ImmutableHashSet<Resource> NoResources = [];

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public abstract object? Boxed { get; }

    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second)
    {
        if (second.IsEmpty || ReferenceEquals(first, second))
        {
            return first;
        }
        return first.IsEmpty ? second : first.Union(second);
    }
}

/// <summary>Value, flags and the resources the value comes from. The value of an unknown is the type's default.</summary>
internal sealed class OutputData<T>(T value, bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
    : OutputData(isKnown, isSecret, resources)
{
    public OutputData(T value)
        : this(value, isKnown: true, isSecret: false, NoResources) { }

    public T Value { get; } = value;

    /// <summary>Flags without a value: the type's default stands in for it.</summary>
    public static OutputData<T> WithoutValue(bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources) =>
        new(Unbox(null), isKnown, isSecret, resources);

    /// <summary>A decoded value; null stands for the type's default.</summary>
    public static T Unbox(object? value) => value is null ? default! : (T)value;

    public override object? Boxed => Value;

    public OutputData<T> WithSecret(bool secret) =>
        secret == IsSecret ? this : new OutputData<T>(Value, IsKnown, secret, Resources);

    /// <summary>This value, taken out of <paramref name="outer"/>: it inherits what the outer one carried.</summary>
    public OutputData<T> Within(OutputData outer) =>
        outer is { IsKnown: true, IsSecret: false, Resources.IsEmpty: true }
            ? this
            : new OutputData<T>(
                Value,
                IsKnown && outer.IsKnown,
                IsSecret || outer.IsSecret,
                Union(Resources, outer.Resources)
            );
}
