using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns values on the wire into values of one .NET type.</summary>
internal abstract class ValueDecoder
{
    private static readonly ConcurrentDictionary<Type, ValueDecoder> Known = new();

    /// <summary>The decoder of a type; found once for each.</summary>
    public static ValueDecoder For(Type type) =>
        Known.TryGetValue(type, out var decoder) ? decoder : Known.GetOrAdd(type, Create(type));

    /// <summary>
    /// Decodes a whole property. False means that it does not fit: <see cref="DecodeState.Problem"/> says why, and
    /// the result is null, which stands for the type's default.
    /// </summary>
    public bool TryRead(WireValue value, DecodeState state, out object? result)
    {
        if (!DeepStack.HasRoom)
        {
            (var fits, result) = ReadOnFreshStack(value, state);
            return fits;
        }
        if (!SeesMarks)
        {
            (value, var signature) = Unwrapping.Unwrap(value, state);
            if (signature is not null)
            {
                return TryReadMarked(value, signature, state, out result);
            }
        }
        if (value.Kind == WireKind.Null)
        {
            result = null;
            return true;
        }
        return TryReadPlain(value, state, out result);
    }

    private (bool Fits, object? Result) ReadOnFreshStack(WireValue value, DecodeState state) =>
        DeepStack.OnFreshStack(() => (TryRead(value, state, out var inner), inner));

    /// <summary>This decoder wants secrets and unknowns as they are, to keep them with the element.</summary>
    protected virtual bool SeesMarks => false;

    protected abstract bool TryReadPlain(WireValue value, DecodeState state, out object? result);

    protected virtual bool TryReadMarked(WireValue value, string signature, DecodeState state, out object? result) =>
        Mismatch(state, "an asset or resource", out result);

    protected bool Mismatch(DecodeState state, WireValue value, out object? result) =>
        Mismatch(state, value.Kind.ToString(), out result);

    protected abstract string Expected { get; }

    private bool Mismatch(DecodeState state, string found, out object? result)
    {
        state.Problem ??= $"expected {Expected}, got {found}";
        result = null;
        return false;
    }

    private static ValueDecoder Create(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return For(inner);
        }
        if (ScalarDecoder.TryCreate(type) is { } scalar)
        {
            return scalar;
        }
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var arguments = type.GetGenericArguments();
            if (definition == typeof(ImmutableArray<>))
            {
                return Generic(typeof(ListDecoder<>), arguments[0]);
            }
            if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
            {
                return Generic(typeof(MapDecoder<>), arguments[1]);
            }
            if (definition == typeof(Union<,>))
            {
                return Generic(typeof(UnionDecoder<,>), arguments);
            }
            if (definition == typeof(Output<>))
            {
                return Generic(typeof(OutputDecoder<>), arguments[0]);
            }
        }
        if (type == typeof(object))
        {
            return new AnyDecoder();
        }
        if (type == typeof(JsonElement))
        {
            return new JsonDecoder();
        }
        if (typeof(AssetOrArchive).IsAssignableFrom(type))
        {
            return new AssetDecoder(type);
        }
        if (typeof(Resource).IsAssignableFrom(type))
        {
            return new ResourceDecoder(type);
        }
        if (
            type.IsInterface && type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator
        )
        {
            return new DiscriminatedDecoder(type, discriminator.PropertyName);
        }
        if (EnumTypes.Constructor(type) is { } constructor)
        {
            return new EnumTypeDecoder(constructor);
        }
        if (type.IsDefined(typeof(OutputTypeAttribute), inherit: false))
        {
            return new OutputTypeDecoder(type);
        }
        throw new RunException(
            $"Results cannot be decoded into {type.FullName}; use bool, int, double, string, ImmutableArray<T>, "
                + "ImmutableDictionary<string, T>, or a class marked [OutputType]."
        );
    }

    private static ValueDecoder Generic(Type definition, params Type[] arguments) =>
        (ValueDecoder)(
            Activator.CreateInstance(definition.MakeGenericType(arguments))
            ?? throw new InvalidOperationException($"No decoder could be made of {definition}.")
        );
}
