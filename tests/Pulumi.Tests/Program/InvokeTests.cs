using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.Program;

public sealed class InvokeTests
{
    private const string Token = "test:index:getIt";

    [Fact]
    public async Task A_function_gets_its_arguments_and_options()
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, """{"text":"result"}""");
        var state = State<string>.Unknown;
        await engine.SucceedAsync(async () =>
        {
            var options = new InvokeOptions { Version = "1.2.3", PluginDownloadURL = "https://download" };
            state = await TextAsync(new GetArgs { Text = "a", Size = 2 }, options);
        });
        var invoke = Assert.Single(engine.Invokes);
        Assert.Equal(State<string>.Known("result"), state);
        Assert.Equal(Token, invoke.Tok);
        Assert.Equal("""{"size":2,"text":"a"}""", engine.Text(invoke.Args));
        Assert.Equal("1.2.3", invoke.Version);
        Assert.Equal("https://download", invoke.PluginDownloadUrl);
        Assert.True(invoke.AcceptResources);
        Assert.False(invoke.AcceptsByteString);
    }

    [Fact]
    public async Task Every_form_gives_the_same_result()
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, """{"text":"result"}""");
        await engine.SucceedAsync(async () =>
        {
            var (run, args) = (Deployment.Instance, new GetArgs());
            Assert.Equal("result", (await State.OfAsync(run.Invoke<GetResult>(Token, args))).Value?.Text);
            Assert.Equal(
                "result",
                (await State.OfAsync(run.Invoke<GetResult>(Token, args, new InvokeOutputOptions()))).Value?.Text
            );
            Assert.Equal("result", (await State.OfAsync(run.InvokeSingle<string>(Token, args))).Value);
            Assert.Equal("result", (await run.InvokeAsync<GetResult>(Token, args)).Text);
            Assert.Equal("result", await run.InvokeSingleAsync<string>(Token, args));
            await run.InvokeAsync(Token, args);
        });
        Assert.Equal(6, engine.Invokes.Count);
    }

    [Fact]
    public async Task A_function_with_an_unknown_argument_is_not_called()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        var state = State<string>.Known("");
        await engine.SucceedAsync(async () =>
        {
            state = await TextAsync(new GetArgs { Text = OutputUtilities.CreateUnknown("x") });
        });
        Assert.Empty(engine.Invokes);
        Assert.Equal(State<string>.Unknown, state);
    }

    [Fact]
    public async Task A_function_that_depends_on_what_does_not_exist_yet_is_not_called()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        var state = State<string>.Known("");
        string[] dependencies = [];
        await engine.SucceedAsync(async () =>
        {
            var widget = new Widget("widget");
            var result = Deployment.Instance.Invoke<GetResult>(
                Token,
                new GetArgs { Text = "a" },
                new InvokeOutputOptions { DependsOn = { widget } }
            );
            state = await State.OfAsync(result.Apply(r => r.Text));
            dependencies = await State.DependenciesAsync(result);
        });
        Assert.Empty(engine.Invokes);
        Assert.Equal(State<string>.Unknown, state);
        Assert.Equal(["widget"], dependencies);
    }

    [Fact]
    public async Task A_result_depends_on_what_its_arguments_and_options_depend_on()
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, """{"text":"result"}""");
        await engine.SucceedAsync(() =>
        {
            var (argument, option) = (new Widget("argument"), new Widget("option"));
            var result = Deployment.Instance.Invoke<GetResult>(
                Token,
                new GetArgs { Text = argument.Id },
                new InvokeOutputOptions { DependsOn = { option } }
            );
            new Bag("bag", result.Apply(r => r.Text));
        });
        Assert.Equal(["argument", "option"], engine.Names(engine.Registration("bag").Dependencies));
        Assert.Contains("option", engine.Names(Assert.Single(engine.Invokes).DependsOn));
    }

    [Theory]
    [InlineData("""{"text":"plain"}""", false)]
    [InlineData("""{"text":{"$secret":"plain"}}""", true)]
    public async Task A_result_is_secret_only_when_the_provider_says_so(string answer, bool isSecret)
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, answer);
        var state = State<string>.Unknown;
        await engine.SucceedAsync(async () => state = await TextAsync(new GetArgs { Text = Output.CreateSecret("s") }));
        Assert.Equal(new State<string>("plain", IsKnown: true, isSecret), state);
        Assert.Equal("""{"text":{"$secret":"s"}}""", engine.Text(Assert.Single(engine.Invokes).Args));
    }

    [Fact]
    public async Task A_result_that_the_engine_calls_unknown_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        engine.OnInvoke = _ => new ResourceInvokeResponse { Unknown = true };
        var state = State<string>.Known("");
        await engine.SucceedAsync(async () => state = await TextAsync(new GetArgs()));
        Assert.Equal(State<string>.Unknown, state);
    }

    [Fact]
    public async Task Failures_are_reported_with_token_reason_and_property()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse
        {
            Failures =
            {
                new CheckFailure { Property = "size", Reason = "too big" },
                new CheckFailure { Reason = "and tired" },
            },
        };
        var error = await engine.FailAsync(() => Deployment.Instance.Invoke<GetResult>(Token, new GetArgs()));
        Assert.All(
            new[] { Token, "size", "too big", "and tired" },
            part => Assert.Contains(part, error, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_program_may_handle_the_failure_of_a_function_that_it_awaits()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse { Failures = { new CheckFailure { Reason = "not found" } } };
        await engine.SucceedAsync(async () =>
        {
            var error = await Assert.ThrowsAnyAsync<Exception>(() =>
                Deployment.Instance.InvokeAsync<GetResult>(Token, new GetArgs())
            );
            Assert.Contains("not found", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Arguments_may_be_a_dictionary()
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, "{}");
        var values = System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty.Add("a", Output.Create(1));
        await engine.SucceedAsync(() => Deployment.Instance.InvokeAsync(Token, new DictionaryInvokeArgs(values)));
        Assert.Equal("""{"a":1}""", engine.Text(Assert.Single(engine.Invokes).Args));
    }

    private static void Answer(FakeEngine engine, string json) =>
        engine.OnInvoke = _ => new ResourceInvokeResponse { Return = Notation.Data(json) };

    private static Task<State<string>> TextAsync(GetArgs args, InvokeOptions? options = null) =>
        State.OfAsync(Deployment.Instance.Invoke<GetResult>(Token, args, options).Apply(r => r.Text));

    private sealed class GetArgs : InvokeArgs
    {
        [Input("text")]
        public Input<string>? Text { get; set; }

        [Input("size")]
        public Input<int>? Size { get; set; }
    }

    [OutputType]
    private sealed class GetResult
    {
        public readonly string Text;

        [OutputConstructor]
        private GetResult(string text) => Text = text;
    }
}
