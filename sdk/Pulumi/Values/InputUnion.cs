using System.Text.Json;

namespace Pulumi;

/// <summary>An input of one of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    public InputUnion()
        : base(default(Union<T0, T1>)) { }

    private InputUnion(Union<T0, T1> value)
        : base(value) { }

    private InputUnion(Output<Union<T0, T1>> value)
        : base(value) { }

    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Union<T0, T1>.FromT0(value));

    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Union<T0, T1>.FromT1(value));

    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(value);

    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);
}

/// <summary>Any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    public InputJson()
        : base(default(JsonElement)) { }

    private InputJson(JsonElement value)
        : base(value) { }

    private InputJson(Output<JsonElement> value)
        : base(value) { }

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static implicit operator InputJson(string json) => new(Parse(json));

    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement.Clone());

    public static implicit operator InputJson(JsonElement element) => new(element);

    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    public static implicit operator InputJson(Output<JsonDocument> document) =>
        new(document.Apply(value => value.RootElement.Clone()));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json) =>
        JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
}
