using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Whatever comes, in its plainest form.</summary>
internal sealed class AnyDecoder : ValueDecoder
{
    private static readonly Lazy<ValueDecoder> List = new(() => For(typeof(ImmutableArray<object>)));
    private static readonly Lazy<ValueDecoder> Map = new(() => For(typeof(ImmutableDictionary<string, object>)));
    private static readonly Lazy<ValueDecoder> Assets = new(() => For(typeof(AssetOrArchive)));
    private static readonly Lazy<ValueDecoder> References = new(() => For(typeof(Resource)));

    protected override string Expected => "a value";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        switch (value.Kind)
        {
            case WireKind.List:
                return List.Value.TryRead(value, state, out result);
            case WireKind.Object:
                return Map.Value.TryRead(value, state, out result);
            default:
                result = value.Kind switch
                {
                    WireKind.Bool => value.Bool,
                    WireKind.Number => value.Number,
                    _ => value.Text,
                };
                return true;
        }
    }

    protected override bool TryReadMarked(WireValue value, string signature, DecodeState state, out object? result) =>
        (signature == Signatures.Resource ? References : Assets).Value.TryRead(value, state, out result);
}

internal sealed class JsonDecoder : ValueDecoder
{
    protected override string Expected => "a value";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        // Marks inside are taken off first, so that they do not show in the document.
        For(typeof(object)).TryRead(value, state, out var plain);
        using var buffer = new WireBuffer();
        new ValueWriter(buffer, new WireFeatures(Secrets: false, ResourceReferences: true, OutputValues: false)).Write(
            plain
        );
        var options = new JsonDocumentOptions { MaxDepth = int.MaxValue };
        result = JsonElement.Parse(JsonText.Of(WireValue.OfValue(buffer.Since(0))), options);
        return true;
    }
}

internal sealed class AssetDecoder(Type type) : ValueDecoder
{
    protected override string Expected => type.Name;

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result) =>
        Mismatch(state, value, out result);

    protected override bool TryReadMarked(WireValue value, string signature, DecodeState state, out object? result)
    {
        result = signature switch
        {
            Signatures.Asset => Asset(value),
            Signatures.Archive => Archive(value, state),
            _ => null,
        };
        return type.IsInstanceOfType(result) || Mismatch(state, value, out result);
    }

    private static Asset? Asset(WireValue value)
    {
        if (value.Find("text"u8) is { Kind: WireKind.String } text)
        {
            return new StringAsset(text.Text);
        }
        if (value.Find("path"u8) is { Kind: WireKind.String } path)
        {
            return new FileAsset(path.Text);
        }
        return value.Find("uri"u8) is { Kind: WireKind.String } uri ? new RemoteAsset(uri.Text) : null;
    }

    private static Archive? Archive(WireValue value, DecodeState state)
    {
        if (value.Find("assets"u8) is { Kind: WireKind.Object } assets)
        {
            return For(typeof(ImmutableDictionary<string, AssetOrArchive>)).TryRead(assets, state, out var read)
                ? new AssetArchive((ImmutableDictionary<string, AssetOrArchive>)read!)
                : null;
        }
        if (value.Find("path"u8) is { Kind: WireKind.String } path)
        {
            return new FileArchive(path.Text);
        }
        return value.Find("uri"u8) is { Kind: WireKind.String } uri ? new RemoteArchive(uri.Text) : null;
    }
}

/// <summary>An interface whose implementation is chosen by one member.</summary>
internal sealed class DiscriminatedDecoder(Type type, string discriminator) : ValueDecoder
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(discriminator);
    private readonly Dictionary<string, Type> cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
        .ToDictionary(each => each.Tag, each => each.Type);

    protected override string Expected => $"an object whose '{discriminator}' is {string.Join(", ", cases.Keys)}";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (value.Kind != WireKind.Object || value.Find(key) is not { } found)
        {
            return Mismatch(state, value, out result);
        }
        var (tag, _) = Unwrapping.Unwrap(found, state);
        if (state.IsUnknown)
        {
            result = null;
            return true;
        }
        return tag.Kind == WireKind.String && cases.TryGetValue(tag.Text, out var chosen)
            ? For(chosen).TryRead(value, state, out result)
            : Mismatch(state, value, out result);
    }
}

/// <summary>An [OutputType] class, through its constructor.</summary>
internal sealed class OutputTypeDecoder : ValueDecoder
{
    private readonly Type type;
    private readonly ConstructorInfo constructor;
    private readonly (byte[] Name, Lazy<ValueDecoder> Decoder, object? Default)[] parameters;

    public OutputTypeDecoder(Type type)
    {
        this.type = type;
        constructor = Find(type);
        parameters =
        [
            .. constructor
                .GetParameters()
                .Select(parameter =>
                    (
                        Encoding.UTF8.GetBytes(WireName(parameter)),
                        // Types may contain themselves.
                        new Lazy<ValueDecoder>(() => For(parameter.ParameterType)),
                        DefaultOf(parameter.ParameterType)
                    )
                ),
        ];
    }

    protected override string Expected => $"an object for {type.Name}";

    protected override bool TryReadPlain(WireValue value, DecodeState state, out object? result)
    {
        if (value.Kind != WireKind.Object)
        {
            return Mismatch(state, value, out result);
        }
        result = null;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = parameters[i].Default;
        }
        foreach (var (name, member) in value.Entries())
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                if (name.Span.SequenceEqual(parameters[i].Name))
                {
                    if (!parameters[i].Decoder.Value.TryRead(member, state, out var read))
                    {
                        return false;
                    }
                    arguments[i] = read ?? parameters[i].Default;
                    break;
                }
            }
        }
        result = constructor.Invoke(arguments);
        return true;
    }

    private static ConstructorInfo Find(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return all.FirstOrDefault(each => each.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (all.Where(each => each.IsPublic).ToArray() is [var only] ? only : null)
            ?? throw new RunException(
                $"{type.FullName} is marked [OutputType] but has no constructor marked [OutputConstructor]."
            );
    }

    private static string WireName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name ?? "";

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
