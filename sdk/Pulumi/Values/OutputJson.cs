using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi;

/// <summary>JSON text of values that hold outputs.</summary>
internal static class OutputJson
{
    // Options remember what they found out about types, so the ones with our converters are kept with the caller's.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Extended = [];

    public static Output<string> Serialize<T>(Output<T> value, JsonSerializerOptions? options) =>
        Output<string>.From(value, WriteAsync(value, Extend(options)));

    private static async ValueTask<OutputData<string>> WriteAsync<T>(Output<T> value, JsonSerializerOptions options)
    {
        var data = await value.DataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return OutputData<string>.WithoutValue(isKnown: false, data.IsSecret, data.Resources);
        }
        while (true)
        {
            var found = new JsonOutputs();
            var text = found.Within(() => JsonSerializer.Serialize(data.Value, options));
            if (found.Pending.Count == 0)
            {
                var inside = found.IsUnknown
                    ? OutputData<string>.WithoutValue(isKnown: false, found.IsSecret, [.. found.Resources])
                    : new OutputData<string>(text, isKnown: true, found.IsSecret, [.. found.Resources]);
                return inside.Within(data);
            }
            foreach (var output in found.Pending)
            {
                await output.Completion.ConfigureAwait(false);
            }
        }
    }

    public static Output<T> Deserialize<T>(Output<string> json, JsonSerializerOptions? options) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, Extend(options))!);

    private static JsonSerializerOptions Extend(JsonSerializerOptions? options) =>
        Extended.GetValue(
            options ?? JsonSerializerOptions.Default,
            static own => new JsonSerializerOptions(own) { Converters = { new OutputJsonConverters() } }
        );
}

/// <summary>The outputs met while one JSON text is written.</summary>
internal sealed class JsonOutputs
{
    [ThreadStatic]
    private static JsonOutputs? current;

    public static JsonOutputs Current => current ?? new JsonOutputs();

    public List<IOutput> Pending { get; } = [];

    public HashSet<Resource> Resources { get; } = [];

    public bool IsUnknown { get; private set; }

    public bool IsSecret { get; private set; }

    public T Within<T>(Func<T> write)
    {
        var outer = current;
        current = this;
        try
        {
            return write();
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>The value, or the type's default while it is not there.</summary>
    public T? Take<T>(Output<T> output)
    {
        if (output.Data is not { } data)
        {
            Pending.Add(output);
            return default;
        }
        Resources.UnionWith(data.Resources);
        IsUnknown |= !data.IsKnown;
        IsSecret |= data.IsSecret;
        return data.Value;
    }
}
