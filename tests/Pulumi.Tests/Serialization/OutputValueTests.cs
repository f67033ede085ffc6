using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.Serialization;

public sealed class OutputValueTests
{
    [Theory]
    [InlineData("known", """ "a" """)]
    [InlineData("secret", """ {"$output":{"secret":true,"value":"a"}} """)]
    [InlineData("unknown", """ {"$output":{}} """)]
    [InlineData("unknown secret", """ {"$output":{"secret":true}} """)]
    [InlineData("nested", """ {"$output":{"secret":true,"value":["a",{"$secret":"b"}]}} """)]
    [InlineData("in a list", """ ["x",{"$output":{"secret":true,"value":"a"}}] """)]
    public async Task Inputs_of_a_remote_component_keep_their_outputs(string row, string sent)
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Remote("remote", new RemoteArgs { Value = Of(row) }));
        Assert.Equal($$"""{"value":{{sent.Trim()}}}""", engine.Inputs("remote"));
    }

    [Theory]
    [InlineData("known", """ "a" """)]
    [InlineData("secret", """ {"$secret":"a"} """)]
    [InlineData("unknown", """ "$unknown" """)]
    [InlineData("in a list", """ ["x",{"$secret":"a"}] """)]
    public async Task Without_output_values_the_plain_forms_are_sent(string row, string sent)
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, "outputValues");
        await engine.SucceedAsync(() => new Remote("remote", new RemoteArgs { Value = Of(row) }));
        Assert.Equal($$"""{"value":{{sent.Trim()}}}""", engine.Inputs("remote"));
    }

    [Fact]
    public async Task An_output_value_names_its_resources_sorted()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var (b, a) = (new Widget("b"), new Widget("a"));
            new Remote("remote", new RemoteArgs { Value = Output.Tuple(b.Id, a.Id).Apply(t => (object)t.Item1) });
        });
        Assert.Equal("""{"value":{"$output":{"dependencies":["@a","@b"],"value":"id-b"}}}""", engine.Inputs("remote"));
        Assert.Equal(["a", "b"], engine.Names(engine.Registration("remote").PropertyDependencies["value"].Urns));
    }

    [Fact]
    public async Task A_reference_in_an_input_of_a_remote_component_is_no_dependency_of_that_input()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Remote("remote", new RemoteArgs { Value = new Widget("thing") }));
        Assert.Empty(engine.Registration("remote").PropertyDependencies["value"].Urns);
        Assert.Contains("$resource", engine.Inputs("remote"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_gets_its_receiver_its_arguments_and_their_dependencies()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnCall = _ => new CallResponse { Return = Notation.Data("""{"sum":{"$secret":3}}""") };
        var state = State<int>.Unknown;
        await engine.SucceedAsync(async () =>
        {
            var (self, other) = (new Widget("self"), new Widget("other"));
            var args = new AddArgs { Left = Output.CreateSecret(1), Right = other.Id.Apply(_ => 2) };
            var options = new CallOptions { Version = "1.2.3", PluginDownloadURL = "https://d" };
            state = await State.OfAsync(
                Deployment.Instance.Call<Sum>("test:index:Widget/add", args, self, options).Apply(s => s.Total)
            );
        });
        var call = Assert.Single(engine.Calls);
        Assert.Equal(State<int>.Secret(3), state);
        Assert.Equal("test:index:Widget/add", call.Tok);
        Assert.Equal("1.2.3", call.Version);
        Assert.Equal("https://d", call.PluginDownloadUrl);
        Assert.Equal(
            """{"__self__":{"$resource":{"id":"id-self","urn":"@self"}},"left":{"$output":{"secret":true,"value":1}},"right":{"$output":{"dependencies":["@other"],"value":2}}}""",
            engine.Text(call.Args)
        );
        Assert.Equal(["other"], engine.Names(call.ArgDependencies["right"].Urns));
        Assert.Empty(call.ArgDependencies["left"].Urns);
    }

    [Fact]
    public async Task A_method_refused_by_its_provider_says_why()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnCall = _ => new CallResponse
        {
            Failures =
            {
                new CheckFailure { Property = "left", Reason = "too big" },
            },
        };
        var error = await engine.FailAsync(() =>
            Deployment.Instance.Call("test:index:Widget/add", new AddArgs { Left = 1 }, new Widget("self"))
        );
        Assert.Contains("test:index:Widget/add", error, StringComparison.Ordinal);
        Assert.Contains("left", error, StringComparison.Ordinal);
        Assert.Contains("too big", error, StringComparison.Ordinal);
    }

    private static Output<object> Of(string row)
    {
        var known = Output.Create<object>("a");
        return row switch
        {
            "known" => known,
            "secret" => Output.CreateSecret(known),
            "unknown" => OutputUtilities.CreateUnknown<object>("a"),
            "unknown secret" => Output.CreateSecret(OutputUtilities.CreateUnknown<object>("a")),
            "nested" => Output.CreateSecret<object>(new object[] { "a", Output.CreateSecret("b") }),
            _ => Output.Create<object>(new object[] { "x", Output.CreateSecret("a") }),
        };
    }

    private sealed class AddArgs : CallArgs
    {
        [Input("left")]
        public Input<int>? Left { get; set; }

        [Input("right")]
        public Input<int>? Right { get; set; }
    }

    [OutputType]
    private sealed class Sum([OutputConstructorParameter("sum")] int total)
    {
        public readonly int Total = total;
    }
}
