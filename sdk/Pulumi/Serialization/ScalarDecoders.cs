using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Texts, numbers and flags: exactly the wire kind that belongs to the type.</summary>
internal sealed class ScalarDecoder(string expected, WireKind kind, Func<WireValue, object> read) : ValueDecoder
{
    protected override string Expected => expected;

    public static ScalarDecoder? TryCreate(Type type)
    {
        if (type == typeof(string))
        {
            return new ScalarDecoder("String", WireKind.String, value => value.Text);
        }
        if (type == typeof(bool))
        {
            return new ScalarDecoder("Bool", WireKind.Bool, value => value.Bool);
        }
        if (type == typeof(double))
        {
            return new ScalarDecoder("Number", WireKind.Number, value => value.Number);
        }
        if (type == typeof(int))
        {
            return new ScalarDecoder("Number", WireKind.Number, value => (int)value.Number);
        }
        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int))
        {
            return new ScalarDecoder("Number", WireKind.Number, value => Enum.ToObject(type, (int)value.Number));
        }
        return null;
    }

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (value.Kind != kind)
        {
            return Mismatch(state, value, out result);
        }
        result = read(value);
        return true;
    }
}

/// <summary>An [EnumType] struct, through its constructor.</summary>
internal sealed class EnumTypeDecoder(ConstructorInfo constructor) : ValueDecoder
{
    private readonly ValueDecoder inner = For(constructor.GetParameters()[0].ParameterType);

    protected override string Expected => constructor.DeclaringType?.Name ?? "an enumeration";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (!inner.TryRead(value, state, out var plain))
        {
            result = null;
            return false;
        }
        result = constructor.Invoke([plain]);
        return true;
    }
}
