using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and joins outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(new OutputData<T>(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.FromTask(value, isSecret: false);

    public static Output<T> CreateSecret<T>(T value) =>
        new(new OutputData<T>(value, isKnown: true, isSecret: true, OutputData.NoResources));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.FromTask(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value) => value.Map(data => data.WithSecret(true));

    /// <summary>The same value, no longer marked secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.Map(data => data.WithSecret(false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(input => input.ToOutput()));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        Join(
            outputs.ToArray<IOutput>(),
            data => ImmutableArray.CreateRange(data.Select(item => ((OutputData<T>)item).Value))
        );

    /// <summary>Text with holes for inputs, outputs and plain values, in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        var outputs = arguments
            .Select(argument =>
                argument switch
                {
                    IOutput output => output,
                    IInput input => input.AsOutput(),
                    _ => Create(argument),
                }
            )
            .ToArray();
        return Join(
            outputs,
            data =>
                string.Format(
                    CultureInfo.InvariantCulture,
                    formattableString.Format,
                    data.Select(item => item.Boxed).ToArray()
                )
        );
    }

    /// <summary>JSON text of the value; outputs and inputs inside it are waited for.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        OutputJson.Serialize(value, options);

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        OutputJson.Deserialize<T>(json, options);

    /// <summary>Known if all are, secret if any is, of the resources of all.</summary>
    internal static Output<TResult> Join<TResult>(IOutput[] outputs, Func<OutputData[], TResult> select) =>
        Output<TResult>.From(outputs, JoinAsync(outputs, select));

    private static async ValueTask<OutputData<TResult>> JoinAsync<TResult>(
        IOutput[] outputs,
        Func<OutputData[], TResult> select
    )
    {
        var all = new OutputData[outputs.Length];
        var isKnown = true;
        var isSecret = false;
        var resources = OutputData.NoResources;
        for (var i = 0; i < outputs.Length; i++)
        {
            var data = outputs[i].Data ?? await outputs[i].GetDataAsync().ConfigureAwait(false);
            all[i] = data;
            isKnown &= data.IsKnown;
            isSecret |= data.IsSecret;
            resources = OutputData.Union(resources, data.Resources);
        }
        return isKnown
            ? new OutputData<TResult>(select(all), isKnown: true, isSecret, resources)
            : OutputData<TResult>.WithoutValue(isKnown: false, isSecret, resources);
    }
}
