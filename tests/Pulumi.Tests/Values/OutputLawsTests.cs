using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Values;

public sealed class OutputLawsTests
{
    [Property]
    public bool All_is_known_if_all_are_secret_if_any_is_and_depends_on_every_resource(
        (bool Known, bool Secret)[] flags
    )
    {
        var outputs = flags.Select((flag, index) => Make(index, flag.Known, flag.Secret)).ToArray();
        var data = Output.All(outputs).DataTask.Result;
        return data.IsKnown == flags.All(flag => flag.Known)
            && data.IsSecret == flags.Any(flag => flag.Secret)
            && data.Resources.Count == flags.Length
            && (!data.IsKnown || data.Value.SequenceEqual(Enumerable.Range(0, flags.Length)));
    }

    [Property]
    public bool Apply_joins_the_flags_of_both_sides(bool known1, bool secret1, bool known2, bool secret2)
    {
        var inner = Make(2, known2, secret2);
        var data = Make(1, known1, secret1).Apply(_ => inner).DataTask.Result;
        return data.IsKnown == (known1 && known2)
            && data.IsSecret == (secret1 || (known1 && secret2))
            && data.Resources.Count == (known1 ? 2 : 1);
    }

    [Property]
    public bool Applying_twice_is_applying_the_composition(int value, bool known, bool secret)
    {
        var one = Make(value, known, secret).Apply(x => x / 3).Apply(x => x * 7).DataTask.Result;
        var other = Make(value, known, secret).Apply(x => x / 3 * 7).DataTask.Result;
        return one.Value == other.Value && one.IsKnown == other.IsKnown && one.IsSecret == other.IsSecret;
    }

    [Property]
    public bool Unsecret_undoes_CreateSecret_and_keeps_the_rest(bool known, bool secret)
    {
        var output = Make(5, known, secret);
        var data = Output.Unsecret(Output.CreateSecret(output)).DataTask.Result;
        var marked = Output.CreateSecret(output).DataTask.Result;
        return !data.IsSecret && marked.IsSecret && data.IsKnown == known && data.Resources.Count == 1;
    }

    [Fact]
    public async Task The_function_is_not_called_on_an_unknown_value()
    {
        var called = false;
        var result = OutputUtilities
            .CreateUnknown("x")
            .Apply(value =>
            {
                called = true;
                return value;
            });
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task A_null_inner_output_becomes_the_known_default()
    {
        var data = await Run.DataAsync(Output.Create(1).Apply(_ => (Output<int>?)null));
        Assert.True(data.IsKnown);
        Assert.Equal(0, data.Value);
    }

    [Fact]
    public async Task Every_overload_of_Apply_gives_the_same_value()
    {
        var source = Output.Create(20);
        Assert.Equal(21, await OutputUtilities.GetValueAsync(source.Apply(x => x + 1)));
        Assert.Equal(21, await OutputUtilities.GetValueAsync(source.Apply(x => Task.FromResult(x + 1))));
        Assert.Equal(21, await OutputUtilities.GetValueAsync(source.Apply(x => Output.Create(x + 1))));
        Assert.Equal(21, await OutputUtilities.GetValueAsync(source.Apply(x => (Input<int>?)(x + 1))));
        Input<int> input = source;
        Assert.Equal(21, await OutputUtilities.GetValueAsync(input.Apply(x => x + 1)));
        var seen = 0;
        await OutputUtilities.GetValueAsync(
            source.Apply(x =>
            {
                seen = x + 1;
                return Task.CompletedTask;
            })
        );
        Assert.Equal(21, seen);
    }

    [Fact]
    public async Task A_value_that_comes_later_passes_through_every_combination()
    {
        var later = new TaskCompletionSource<int>();
        var output = Output.Create(later.Task);
        var tuple = Output.Tuple(output, Output.Create("a"), output);
        var text = Output.Format($"{output}-{tuple.Apply(t => t.Item2)}-{1.5}");
        later.SetResult(7);
        Assert.Equal((7, "a", 7), (await Run.DataAsync(tuple)).Value);
        Assert.Equal("7-a-1.5", (await Run.DataAsync(text)).Value);
    }

    [Fact]
    public async Task Tuples_of_eight_inputs_keep_their_places()
    {
        var tuple = Output.Tuple<int, string, bool, double, int, int, int, string>(1, "2", true, 4, 5, 6, 7, "8");
        Assert.Equal((1, "2", true, 4d, 5, 6, 7, "8"), (await Run.DataAsync(tuple)).Value);
    }

    [Fact]
    public async Task The_setter_of_a_secret_input_makes_its_value_secret()
    {
        Input<string>? value = "hush";
        Input<string> secret = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
        var data = await Run.DataAsync(secret.ToOutput());
        Assert.Equal("hush", data.Value);
        Assert.True(data.IsSecret);
        InputList<string> list = Output
            .All((InputList<string>)new[] { "a", "b" }, Output.CreateSecret(ImmutableArray<string>.Empty))
            .Apply(v => v[0]);
        var listData = await Run.DataAsync(list.ToOutput());
        Assert.Equal(["a", "b"], listData.Value);
        Assert.True(listData.IsSecret);
    }

    [Fact]
    public async Task A_fault_reaches_everything_made_from_it()
    {
        var output = Output.Create(Task.FromException<int>(new InvalidOperationException("broken")));
        var joined = Output.All(output.Apply(x => x), Output.Create(1));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Run.DataAsync(joined));
        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public async Task A_deferred_output_is_resolved_once()
    {
        var deferred = new DeferredOutput<string>();
        var text = deferred.Output.Apply(value => value + "!");
        deferred.Resolve(Output.CreateSecret("late"));
        var data = await Run.DataAsync(text);
        Assert.Equal("late!", data.Value);
        Assert.True(data.IsSecret);
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("again")));
    }

    [Fact]
    public void An_output_used_as_text_says_what_to_write_instead() =>
        Assert.Contains("Apply", Output.Create(1).ToString(), StringComparison.Ordinal);

    private static Output<int> Make(int value, bool known, bool secret) =>
        new(
            new OutputData<int>(
                known ? value : 0,
                known,
                secret,
                [new PlaceholderResource($"urn:pulumi:s::p::test:index:Thing::r{value}")]
            )
        );
}
