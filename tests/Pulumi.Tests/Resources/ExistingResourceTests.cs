using System.Collections.Immutable;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Resources;

public sealed class ExistingResourceTests
{
    [Fact]
    public async Task A_resource_with_an_id_is_read_and_not_registered()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRead = (_, reply) =>
        {
            reply.Properties = Notation.Data("""{"text":"there","size":{"$secret":4}}""");
            return Task.CompletedTask;
        };
        var (id, text, size) = (State<string>.Unknown, State<string?>.Unknown, State<int>.Unknown);
        await engine.SucceedAsync(async () =>
        {
            var group = new Group("group");
            var existing = new Widget(
                "existing",
                new WidgetArgs { Text = "hint" },
                new CustomResourceOptions
                {
                    Id = Output.Create("the-id"),
                    Parent = group,
                    Provider = new PackageProvider("p"),
                    DependsOn = { new Widget("first") },
                    Version = "1.2.3",
                    PluginDownloadURL = "https://download",
                    AdditionalSecretOutputs = { "text" },
                }
            );
            new Bag("bag", existing.Text);
            (id, text, size) = (
                await State.OfAsync(existing.Id),
                await State.OfAsync(existing.Text),
                await State.OfAsync(existing.Size)
            );
        });
        var read = Assert.Single(engine.Reads);
        Assert.Equal("the-id", read.Id);
        Assert.Equal("test:index:Widget", read.Type);
        Assert.Equal("existing", read.Name);
        Assert.Equal("@group", engine.WithNames(read.Parent));
        Assert.Equal("""{"text":"hint"}""", engine.Text(read.Properties));
        Assert.Equal(["first"], engine.Names(read.Dependencies));
        Assert.Equal("@p::id-p", engine.WithNames(read.Provider));
        Assert.Equal("1.2.3", read.Version);
        Assert.Equal("https://download", read.PluginDownloadUrl);
        Assert.Equal(["text"], read.AdditionalSecretOutputs);
        Assert.True(read.AcceptResources);
        Assert.DoesNotContain(engine.Registrations, r => r.Name == "existing");
        Assert.Equal(State<string>.Known("the-id"), id);
        Assert.Equal(State<string?>.Known("there"), text);
        Assert.Equal(State<int>.Secret(4), size);
        Assert.Equal(["existing"], engine.Names(engine.Registration("bag").Dependencies));
    }

    [Fact]
    public async Task An_empty_id_registers_the_resource()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Widget("widget", options: new CustomResourceOptions { Id = "" }));
        Assert.Empty(engine.Reads);
        Assert.Equal("", engine.Registration("widget").ImportId);
    }

    [Fact]
    public async Task A_resource_given_by_urn_is_asked_for()
    {
        await using var engine = await FakeEngine.StartAsync();
        var (urn, id, text) = (State<string>.Unknown, State<string>.Unknown, State<string?>.Unknown);
        await engine.SucceedAsync(async () =>
        {
            var made = new Widget("made", new WidgetArgs { Text = "hello" });
            await State.OfAsync(made.Id);
            var again = new Widget("again", options: new CustomResourceOptions { Urn = engine.UrnOf("made") });
            (urn, id, text) = (
                await State.OfAsync(again.Urn),
                await State.OfAsync(again.Id),
                await State.OfAsync(again.Text)
            );
            new Bag("bag", again.Text);
        });
        var invoke = Assert.Single(engine.Invokes);
        Assert.Equal("pulumi:pulumi:getResource", invoke.Tok);
        Assert.Equal("""{"urn":"@made"}""", engine.Text(invoke.Args));
        Assert.Equal(State<string>.Known(engine.UrnOf("made")), urn);
        Assert.Equal(State<string>.Known("id-made"), id);
        Assert.Equal(State<string?>.Known("hello"), text);
        Assert.Equal(["made"], engine.Names(engine.Registration("bag").Dependencies));
    }

    [Fact]
    public async Task The_outputs_of_another_stack_are_read_by_its_name()
    {
        await using var engine = await FakeEngine.StartAsync();
        AnswerStack(engine);
        var states = new List<State<object?>>();
        StackReferenceOutputDetails? plain = null;
        StackReferenceOutputDetails? secret = null;
        StackReferenceOutputDetails? missing = null;
        (object? plainValue, object? requiredValue) = (null, null);
        var names = State<ImmutableArray<string>>.Unknown;
        await engine.SucceedAsync(async () =>
        {
            var stack = new StackReference("org/infra/dev");
            foreach (var name in new[] { "plain", "secret", "nothing" })
            {
                states.Add(await State.OfAsync(stack.GetOutput(name)));
            }
            states.Add(await State.OfAsync(stack.RequireOutput(Output.Create("plain")).Apply(v => (object?)v)));
            names = await State.OfAsync(stack.SecretOutputNames);
            plain = await stack.GetOutputDetailsAsync("plain");
            secret = await stack.GetOutputDetailsAsync("secret");
            missing = await stack.GetOutputDetailsAsync("nothing");
            plainValue = await stack.GetValueAsync("plain");
            requiredValue = await stack.RequireValueAsync("plain");
            await Assert.ThrowsAnyAsync<Exception>(() => stack.GetValueAsync("secret"));
            await Assert.ThrowsAnyAsync<Exception>(() => stack.RequireValueAsync("secret"));
        });
        var read = Assert.Single(engine.Reads);
        Assert.Equal("pulumi:pulumi:StackReference", read.Type);
        Assert.Equal("org/infra/dev", read.Id);
        Assert.Equal("org/infra/dev", read.Name);
        Assert.Equal("""{"name":"org/infra/dev"}""", Notation.Text(read.Properties));
        Assert.Equal(
            [
                State<object?>.Known("v"),
                State<object?>.Secret("s"),
                State<object?>.Known(null),
                State<object?>.Known("v"),
            ],
            states
        );
        Assert.Equal(["secret"], names.Value);
        Assert.Equal(("v", null), (plain?.Value, plain?.SecretValue));
        Assert.Equal((null, "s"), (secret?.Value, secret?.SecretValue));
        Assert.Equal((null, null), (missing?.Value, missing?.SecretValue));
        Assert.Equal(("v", "v"), (plainValue, requiredValue));
    }

    [Fact]
    public async Task The_name_of_another_stack_may_differ_from_that_of_the_reference()
    {
        await using var engine = await FakeEngine.StartAsync();
        AnswerStack(engine);
        await engine.SucceedAsync(() => new StackReference("other", new StackReferenceArgs { Name = "org/infra/dev" }));
        var read = Assert.Single(engine.Reads);
        Assert.Equal("other", read.Name);
        Assert.Equal("org/infra/dev", read.Id);
        Assert.Equal("""{"name":"org/infra/dev"}""", Notation.Text(read.Properties));
    }

    [Fact]
    public async Task A_required_output_that_another_stack_lacks_is_named_with_the_stack()
    {
        await using var engine = await FakeEngine.StartAsync();
        AnswerStack(engine);
        var error = await engine.FailAsync(() => new StackReference("org/infra/dev").RequireOutput("nothing"));
        Assert.Contains("nothing", error, StringComparison.Ordinal);
        Assert.Contains("org/infra/dev", error, StringComparison.Ordinal);
    }

    private static void AnswerStack(FakeEngine engine) =>
        engine.OnRead = (request, reply) =>
        {
            var secret = """{"$secret":{"plain":"v","secret":"s"}}""";
            reply.Properties = Notation.Data(
                $$"""{"name":"{{request.Id}}","outputs":{{secret}},"secretOutputNames":["secret"]}"""
            );
            return Task.CompletedTask;
        };
}
