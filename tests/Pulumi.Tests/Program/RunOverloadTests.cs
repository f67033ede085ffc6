using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Program;

public sealed class RunOverloadTests
{
    private static readonly Dictionary<string, Func<Task<int>>> Overloads = new(StringComparer.Ordinal)
    {
        ["action"] = () => Deployment.RunAsync(() => _ = new Widget("widget")),
        ["task"] = () => Deployment.RunAsync(async () => await State.OfAsync(new Widget("widget").Id)),
        ["outputs"] = () => Deployment.RunAsync(() => Outputs(new Widget("widget"))),
        ["later outputs"] = () => Deployment.RunAsync(() => Task.FromResult(Outputs(new Widget("widget")))),
        ["options"] = () =>
            Deployment.RunAsync(() => Task.FromResult(Outputs(new Widget("widget"))), new StackOptions()),
        ["stack"] = () => Deployment.RunAsync<WidgetStack>(),
        ["container"] = () => Deployment.RunAsync<WidgetStack>(new Container(() => new WidgetStack())),
    };

    public static TheoryData<string> OverloadNames => [.. Overloads.Keys];

    [Theory]
    [MemberData(nameof(OverloadNames))]
    public async Task Every_way_to_run_registers_the_stack_its_resources_and_its_outputs(string overload)
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(Overloads[overload]);
        Assert.Empty(engine.Violations);
        Assert.Empty(engine.Errors);
        Assert.Equal(0, code);
        Assert.Equal(["project-stack", "widget"], engine.Registrations.Select(r => r.Name));
        Assert.Equal(overload is "action" or "task" ? "{}" : """{"id":"id-widget"}""", engine.Outputs());
        Assert.Equal(1, engine.Shutdowns);
    }

    [Fact]
    public async Task Outputs_of_the_stack_may_be_anything_that_can_be_sent()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() =>
            Deployment.RunAsync(() =>
                (IDictionary<string, object?>)
                    new Dictionary<string, object?>
                    {
                        ["plain"] = 1,
                        ["nothing"] = null,
                        ["secret"] = Output.CreateSecret("s"),
                        ["list"] = new object[] { Output.Create("a"), (Input<string>)"b" },
                        ["widget"] = new Widget("widget"),
                    }
            )
        );
        Assert.Empty(engine.Violations);
        Assert.Equal(0, code);
        Assert.Equal(
            """{"list":["a","b"],"plain":1,"secret":{"$secret":"s"},"widget":{"$resource":{"id":"id-widget","urn":"@widget"}}}""",
            engine.Outputs()
        );
    }

    [Fact]
    public async Task A_stack_property_that_is_not_set_is_named()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() => Deployment.RunAsync<UnsetStack>());
        Assert.Equal(32, code);
        var error = Assert.Single(engine.Errors);
        Assert.Contains("first", error, StringComparison.Ordinal);
        Assert.Contains("Second", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Fine", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_property_that_is_no_output_is_named()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() => Deployment.RunAsync<WrongStack>());
        Assert.Equal(32, code);
        var error = Assert.Single(engine.Errors);
        Assert.Contains("Wrong", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Fine", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_made_before_its_stack_is_an_error_that_says_where_to_make_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() => Deployment.RunAsync<EagerStack>());
        Assert.Equal(32, code);
        Assert.Empty(engine.Registrations);
        Assert.Contains("constructor", Assert.Single(engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_without_the_stack_is_an_error_that_names_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(() => Deployment.RunAsync<WidgetStack>(new Container(() => null)));
        Assert.Equal(32, code);
        Assert.Contains(nameof(WidgetStack), Assert.Single(engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_makes_nothing_registers_its_stack()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        await engine.SucceedAsync(() => { });
        Assert.Equal("project-stack", Assert.Single(engine.Registrations).Name);
        Assert.Equal("{}", engine.Outputs());
    }

    [Fact]
    public async Task Work_that_the_program_does_not_wait_for_is_waited_for()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Widget("first").Id.Apply(async id =>
            {
                await Task.Delay(50);
                new Widget($"after-{id}");
                return id;
            })
        );
        Assert.Contains(engine.Registrations, r => r.Name == "after-id-first");
    }

    private static IDictionary<string, object?> Outputs(Widget widget) =>
        new Dictionary<string, object?> { ["id"] = widget.Id };

    private sealed class Container(Func<object?> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => create();
    }

    private sealed class WidgetStack : Stack
    {
        public WidgetStack() => Id = new Widget("widget").Id;

        [Output("id")]
        public Output<string> Id { get; private set; }
    }

    private sealed class EagerStack : Stack
    {
        [Output("id")]
        public Output<string> Id { get; private set; } = new Widget("widget").Id;
    }

    private sealed class UnsetStack : Stack
    {
        [Output("first")]
        public Output<string>? First { get; set; }

        [Output]
        public Output<int>? Second { get; set; }

        [Output]
        public Output<int> Fine { get; set; } = Output.Create(1);
    }

    private sealed class WrongStack : Stack
    {
        [Output]
        public string Wrong { get; set; } = "text";

        [Output]
        public Output<int> Fine { get; set; } = Output.Create(1);
    }
}
