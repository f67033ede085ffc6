using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as their values, and reads them as known ones.</summary>
internal sealed class OutputJsonConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var definition = typeToConvert.IsGenericType ? typeToConvert.GetGenericTypeDefinition() : typeToConvert;
        var arguments = typeToConvert.GetGenericArguments();
        if (definition == typeof(Output<>))
        {
            return Make(typeof(OutputConverter<>), arguments);
        }
        if (definition == typeof(Input<>))
        {
            return Make(typeof(InputConverter<>), arguments);
        }
        if (definition == typeof(InputList<>))
        {
            return Make(typeof(InputListConverter<>), arguments);
        }
        if (definition == typeof(InputMap<>))
        {
            return Make(typeof(InputMapConverter<>), arguments);
        }
        if (definition == typeof(InputUnion<,>))
        {
            return Make(typeof(InputUnionConverter<,>), arguments);
        }
        return definition == typeof(InputJson) ? new InputJsonConverter() : null;
    }

    private static JsonConverter? Make(Type definition, Type[] arguments) =>
        (JsonConverter?)Activator.CreateInstance(definition.MakeGenericType(arguments));

    private abstract class Converter<TWrapper, TValue> : JsonConverter<TWrapper>
        where TWrapper : class
    {
        public override TWrapper? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Wrap(JsonSerializer.Deserialize<TValue>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options) =>
            WriteValue(writer, JsonOutputs.Current.Take(Unwrap(value)), options);

        protected abstract Output<TValue> Unwrap(TWrapper wrapper);

        protected abstract TWrapper Wrap(TValue value);

        protected virtual void WriteValue(Utf8JsonWriter writer, TValue? value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options);
    }

    private sealed class OutputConverter<T> : Converter<Output<T>, T>
    {
        protected override Output<T> Unwrap(Output<T> wrapper) => wrapper;

        protected override Output<T> Wrap(T value) => Output.Create(value);
    }

    private sealed class InputConverter<T> : Converter<Input<T>, T>
    {
        protected override Output<T> Unwrap(Input<T> wrapper) => wrapper.ToOutput();

        protected override Input<T> Wrap(T value) => value;
    }

    private sealed class InputListConverter<T> : Converter<InputList<T>, ImmutableArray<T>>
    {
        protected override Output<ImmutableArray<T>> Unwrap(InputList<T> wrapper) => wrapper.ToOutput();

        protected override InputList<T> Wrap(ImmutableArray<T> value) => value;
    }

    private sealed class InputMapConverter<T> : Converter<InputMap<T>, ImmutableDictionary<string, T>>
    {
        protected override Output<ImmutableDictionary<string, T>> Unwrap(InputMap<T> wrapper) => wrapper.ToOutput();

        protected override InputMap<T> Wrap(ImmutableDictionary<string, T> value) => value;
    }

    private sealed class InputUnionConverter<T0, T1> : JsonConverter<InputUnion<T0, T1>>
    {
        public override InputUnion<T0, T1> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            var attempt = reader;
            try
            {
                var first = JsonSerializer.Deserialize<T0>(ref attempt, options)!;
                reader = attempt;
                return first;
            }
            catch (JsonException)
            {
                return JsonSerializer.Deserialize<T1>(ref reader, options)!;
            }
        }

        public override void Write(Utf8JsonWriter writer, InputUnion<T0, T1> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, JsonOutputs.Current.Take(value.ToOutput()).Value, options);
    }

    private sealed class InputJsonConverter : Converter<InputJson, JsonElement>
    {
        protected override Output<JsonElement> Unwrap(InputJson wrapper) => wrapper.ToOutput();

        protected override InputJson Wrap(JsonElement value) => value;
    }
}
