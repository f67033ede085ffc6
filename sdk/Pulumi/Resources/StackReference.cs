using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public sealed class StackReference : CustomResource
{
    private readonly Input<string> stack;

    /// <param name="name">Name of this resource, and of the stack where <paramref name="args"/> has none.</param>
    /// <param name="args">The stack, as organization/project/stack.</param>
    /// <param name="options">Options; the id is set here.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name })
        ) => stack = args?.Name ?? name;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Names of the outputs that are secret in the other stack.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>The output, or null where the other stack has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Find(name, (outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>The output.</summary>
    /// <exception cref="KeyNotFoundException">The other stack has no output of that name; faults the result.</exception>
    public Output<object> RequireOutput(Input<string> name)
    {
        var stackName = stack.ToOutput();
        return Output
            .Tuple(stackName, name.ToOutput())
            .Apply(both =>
                Find(name, (outputs, key) => outputs.GetValueOrDefault(key) ?? throw Missing(key, both.Item1))
            );
    }

    /// <summary>The value in the field that says whether it is secret; both null where there is no such output.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The plain value, or null.</summary>
    /// <exception cref="RunException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name) =>
        await PlainAsync(name, GetOutput(name)).ConfigureAwait(false);

    /// <summary>The plain value.</summary>
    /// <exception cref="RunException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The other stack has no output of that name.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var value = await PlainAsync(name, RequireOutput(name)).ConfigureAwait(false);
        return value ?? throw Missing(await KeyAsync(name).ConfigureAwait(false), GetResourceName());
    }

    // Secrecy is told per output, although the outputs of the other stack arrive as one value.
    private Output<TResult> Find<TResult>(
        Input<string> name,
        Func<ImmutableDictionary<string, object>, string, TResult> find
    )
    {
        var value = Output.Tuple(Outputs, name.ToOutput()).Apply(both => find(both.Item1, both.Item2));
        // A reply without the list is taken at its own word.
        var isSecret = Output
            .Tuple(SecretOutputNames, name.ToOutput())
            .Apply(both => both.Item1.IsDefault ? (bool?)null : both.Item1.Contains(both.Item2));
        return Output<TResult>.From(value, MarkAsync());

        async ValueTask<OutputData<TResult>> MarkAsync()
        {
            var data = await value.DataAsync().ConfigureAwait(false);
            var listed = (await isSecret.DataAsync().ConfigureAwait(false)).Value;
            return data.WithSecret(listed ?? data.IsSecret);
        }
    }

    private async Task<T> PlainAsync<T>(Input<string> name, Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (data.IsSecret)
        {
            throw new RunException(
                $"Output '{await KeyAsync(name).ConfigureAwait(false)}' of stack '{GetResourceName()}' is secret; "
                    + "use GetOutput or RequireOutput, which keep it so."
            );
        }
        return data.Value;
    }

    private static async Task<string> KeyAsync(Input<string> name) =>
        (await name.ToOutput().DataTask.ConfigureAwait(false)).Value;

    private static KeyNotFoundException Missing(string key, string stackName) =>
        new($"Stack '{stackName}' has no output '{key}'.");
}

public sealed class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack, as organization/project/stack.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>A stack output that may be secret.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}
