namespace Infra.Review.Graph;

/// <summary>
/// One value of a resource property, as the engine protocol knows them. Immutable; equal by content.
/// </summary>
/// <remarks>
/// Equality, hashing and writing walk the value recursively, so the readers of the outside world refuse values nested
/// deeper than <see cref="MaxDepth"/>.
/// </remarks>
public abstract record PropertyValue
{
    /// <summary>The deepest nesting of lists and objects that is read from outside.</summary>
    public const int MaxDepth = 2_000;

    private protected PropertyValue() { }

    public static PropertyValue Null => NullValue.Instance;

    public static PropertyValue True => BoolValue.Yes;

    public static PropertyValue False => BoolValue.No;

    public static PropertyValue Of(bool value) => value ? BoolValue.Yes : BoolValue.No;

    public static PropertyValue Of(double value) => new NumberValue(value);

    public static PropertyValue Of(string value) => new StringValue(value);

    public static PropertyValue List(params ReadOnlySpan<PropertyValue> items) =>
        new ListValue(ValueList.Create(items));

    public static ObjectValue Object(params ReadOnlySpan<(string Name, PropertyValue Value)> members) =>
        ObjectValue.Of(members);

    /// <summary>Compact canonical JSON; the content of a secret never shows.</summary>
    public sealed override string ToString() => GraphJson.ToText(this);
}

public sealed record NullValue : PropertyValue
{
    internal static readonly NullValue Instance = new();

    private NullValue() { }
}

public sealed record BoolValue : PropertyValue
{
    internal static readonly BoolValue Yes = new(true);
    internal static readonly BoolValue No = new(false);

    private BoolValue(bool value) => Value = value;

    public bool Value { get; }
}

/// <summary>Every number of the protocol is a double. Minus zero is kept as zero.</summary>
public sealed record NumberValue : PropertyValue
{
    public NumberValue(double value) => Value = value == 0 ? 0 : value;

    public double Value { get; }
}

public sealed record StringValue(string Value) : PropertyValue;

public sealed record ListValue(ValueList<PropertyValue> Items) : PropertyValue
{
    public static readonly ListValue Empty = new(default(ValueList<PropertyValue>));

    /// <summary>The same list with every item mapped; itself when no item changes.</summary>
    public ListValue Select(Func<PropertyValue, PropertyValue> map)
    {
        var span = Items.AsSpan();
        PropertyValue[]? changed = null;
        for (var i = 0; i < span.Length; i++)
        {
            var item = map(span[i]);
            if (!ReferenceEquals(item, span[i]))
            {
                changed ??= span.ToArray();
                changed[i] = item;
            }
        }

        return changed is null ? this : new ListValue(ValueList.Own(changed));
    }
}

/// <summary>A value that must not be shown. The graph of a plan holds secrets without their content.</summary>
/// <param name="Content">Null once masked.</param>
/// <param name="Trace">Of a masked one: differs where the secret does, as far as can be told; null where it cannot.</param>
public sealed record SecretValue(PropertyValue? Content, string? Trace = null) : PropertyValue
{
    public static readonly SecretValue Masked = new((PropertyValue?)null);
}

/// <summary>What kind of value an unknown stands for; programs mostly say <see cref="Any"/>.</summary>
public enum UnknownKind
{
    Any,
    Bool,
    Number,
    List,
    Object,
    Asset,
    Archive,
}

/// <summary>A value that is computed during the deployment.</summary>
/// <param name="WaitsFor">URNs of the resources that it comes from, sorted; empty if not known.</param>
public sealed record UnknownValue(UnknownKind Kind, ValueList<string> WaitsFor = default) : PropertyValue
{
    public static readonly UnknownValue Any = new(UnknownKind.Any);
}

/// <summary>Where the content of an asset or archive is found.</summary>
public enum AssetSource
{
    Text,
    Path,
    Uri,
}

/// <summary>One file.</summary>
/// <param name="Location">The text itself, the path or the URI.</param>
public sealed record AssetValue(AssetSource Source, string Location, string? Hash = null) : PropertyValue;

/// <summary>A folder or packed file.</summary>
/// <param name="Location">The path or URI; null where the archive is put together from <paramref name="Assets"/>.</param>
/// <param name="Assets">Assets and archives by name.</param>
public sealed record ArchiveValue(AssetSource Source, string? Location, ObjectValue? Assets = null, string? Hash = null)
    : PropertyValue;

/// <summary>A resource as a value.</summary>
/// <param name="Id">Null for a component, empty while unknown.</param>
public sealed record ReferenceValue(string Urn, string? Id, string? PackageVersion = null) : PropertyValue;

/// <summary>Raw bytes, kept in base64 as they travel.</summary>
public sealed record BytesValue(string Base64) : PropertyValue;
