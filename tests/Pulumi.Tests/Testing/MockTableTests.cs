using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

public sealed class MockTableTests
{
    [Fact]
    public async Task Mocks_are_asked_for_every_resource_but_the_stack_in_the_order_of_the_program()
    {
        var mocks = new EchoMocks();
        var resources = await TestAsync(
            mocks,
            () =>
            {
                var group = new Group("group");
                new Widget("one", options: new CustomResourceOptions { Parent = group });
                new Widget("two");
            }
        );
        Assert.Equal(["group", "one", "two"], resources.Select(r => r.GetResourceName()));
        Assert.Equal(["group", "one", "two"], mocks.Asked.Select(a => a.Name ?? "").Order(StringComparer.Ordinal));
        Assert.Equal("test:index:Group", mocks.Of("group").Type);
    }

    [Fact]
    public async Task Urns_have_the_stack_and_no_other_parent_in_their_types()
    {
        var resources = await TestAsync(
            new EchoMocks(),
            () => new Widget("child", options: new CustomResourceOptions { Parent = new Group("group") })
        );
        var urn = await OutputUtilities.GetValueAsync(resources[1].Urn);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::child", urn);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_id_from_the_mock_the_id_is_unknown(string? id)
    {
        var resources = await TestAsync(new FixedMocks(id, new Dictionary<string, object>()), () => new Widget("w"));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Assert.IsType<Widget>(resources[0]).Id));
    }

    [Fact]
    public async Task An_id_to_import_is_handed_over_and_used_when_the_mock_gives_none()
    {
        var mocks = new FixedMocks(null, new Dictionary<string, object>());
        var resources = await TestAsync(
            mocks,
            () => new Widget("w", options: new CustomResourceOptions { ImportId = "imported" })
        );
        Assert.Equal("imported", Assert.Single(mocks.Asked).Id);
        Assert.Equal("imported", await OutputUtilities.GetValueAsync(Assert.IsType<Widget>(resources[0]).Id));
    }

    [Fact]
    public async Task A_provider_is_named_by_urn_and_id()
    {
        var mocks = new EchoMocks();
        await TestAsync(
            mocks,
            () => new Widget("w", options: new CustomResourceOptions { Provider = new PackageProvider("p") })
        );
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p::p-id",
            mocks.Of("w").Provider
        );
    }

    [Fact]
    public async Task Inputs_are_plain_values_without_what_is_unknown()
    {
        var mocks = new EchoMocks();
        await TestAsync(
            mocks,
            () =>
                new Bag(
                    "bag",
                    ImmutableDictionary<string, object?>
                        .Empty.Add("number", 5)
                        .Add("secret", Output.CreateSecret("s"))
                        .Add("unknown", OutputUtilities.CreateUnknown("u"))
                        .Add("nothing", null)
                        .Add("list", new object?[] { 1, null })
                        .Add("holed", new object[] { 1, OutputUtilities.CreateUnknown(2) })
                        .Add("map", new Dictionary<string, object?> { ["a"] = true, ["gone"] = null })
                )
        );
        var inputs = mocks.Of("bag").Inputs;
        Assert.Equal(["list", "map", "number", "secret"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5.0, inputs["number"]);
        Assert.Equal("s", inputs["secret"]);
        Assert.Equal(new object?[] { 1.0, null }, Assert.IsType<ImmutableArray<object>>(inputs["list"]));
        var map = Assert.IsType<ImmutableDictionary<string, object>>(inputs["map"]);
        Assert.Equal(true, Assert.Single(map).Value);
    }

    [Fact]
    public async Task Outputs_that_echo_a_secret_input_are_not_secret()
    {
        var resources = await TestAsync(
            new EchoMocks(),
            () => new Widget("w", new WidgetArgs { Text = Output.CreateSecret("s") })
        );
        Assert.Equal(State<string?>.Known("s"), await State.OfAsync(Assert.IsType<Widget>(resources[0]).Text));
    }

    [Fact]
    public async Task A_state_that_cannot_be_sent_fails_the_test()
    {
        foreach (var state in new object[] { new { Text = "a" }, new PlainState("a") })
        {
            await Assert.ThrowsAsync<RunException>(() => TestAsync(new FixedMocks("id", state), () => new Widget("w")));
        }
    }

    [Fact]
    public async Task Two_resources_may_have_one_name()
    {
        var resources = await TestAsync(
            new EchoMocks(),
            () =>
            {
                new Widget("same");
                new Widget("same");
            }
        );
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task More_than_one_logged_error_is_an_aggregate_of_them()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() =>
            TestAsync(
                new EchoMocks(),
                () =>
                {
                    Log.Error("one");
                    Log.Error("two");
                }
            )
        );
        Assert.Equal(["one", "two"], error.InnerExceptions.Select(e => Assert.IsType<RunException>(e).Message));
    }

    [Fact]
    public async Task Options_name_the_run_and_have_defaults()
    {
        string[] seen = [];
        Exception? noRoot = null;
        await TestAsync(
            new EchoMocks(),
            () =>
            {
                var run = Deployment.Instance;
                seen = [run.ProjectName, run.StackName, run.OrganizationName, run.IsDryRun.ToString()];
                noRoot = Record.Exception(() => run.RootDirectory);
            }
        );
        Assert.Equal(["project", "stack", "organization", "True"], seen);
        Assert.NotNull(noRoot);

        var options = new TestOptions
        {
            ProjectName = "p",
            StackName = "s",
            OrganizationName = "o",
            IsPreview = false,
            RootDirectory = "/root",
        };
        await Deployment.TestAsync(
            new EchoMocks(),
            options,
            () =>
            {
                var run = Deployment.Instance;
                seen =
                [
                    run.ProjectName,
                    run.StackName,
                    run.OrganizationName,
                    run.IsDryRun.ToString(),
                    run.RootDirectory,
                ];
            }
        );
        Assert.Equal(["p", "s", "o", "False", "/root"], seen);
    }

    [Fact]
    public async Task Tests_at_the_same_time_do_not_see_each_other()
    {
        var found = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Task.Run(() => TestAsync(new EchoMocks(), () => new Widget($"w{i}"))))
        );
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"w{i}"),
            found.Select(resources => Assert.Single(resources).GetResourceName())
        );
    }

    [Fact]
    public async Task A_package_gets_its_name_and_version_as_reference()
    {
        var resources = await TestAsync(
            new EchoMocks(),
            () => new Packaged("one", new RegisterPackageRequest("base", "1.0.0", downloadUrl: null))
        );
        Assert.IsType<Packaged>(Assert.Single(resources));
    }

    [Fact]
    public async Task The_empty_mocks_echo_inputs_without_an_id()
    {
        var resources = await TestAsync(new EmptyMocks(), () => new Widget("w", new WidgetArgs { Text = "a" }));
        var widget = Assert.IsType<Widget>(resources[0]);
        Assert.Equal(State<string?>.Known("a"), await State.OfAsync(widget.Text));
        Assert.False(await OutputUtilities.GetIsKnownAsync(widget.Id));
    }

    private static Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, Action program) =>
        Deployment.TestAsync(mocks, new TestOptions(), program).WaitAsync(EngineRun.Patience);

    private sealed record PlainState(string Text);

    private sealed class FixedMocks(string? id, object state) : IMocks
    {
        public ConcurrentQueue<MockResourceArgs> Asked { get; } = new();

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Asked.Enqueue(args);
            return Task.FromResult((id, state));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }

    private sealed class Packaged(string name, RegisterPackageRequest package)
        : CustomResource("sub:index:Packaged", name, ResourceArgs.Empty, options: null, package);
}
