using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests.Program;

public sealed class ResourceTreeTests
{
    [Fact]
    public async Task A_resource_uses_the_provider_of_its_parent_for_its_package()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
            {
                var provider = new TestProvider("p");
                var outer = new Component("outer", new ComponentResourceOptions { Provider = provider });
                var inner = new Component("inner", new ComponentResourceOptions { Parent = outer });
                _ = new Thing("child", options: new CustomResourceOptions { Parent = inner });
                _ = new Thing("free");
            },
            mocks
        );
        const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p";
        Assert.Equal($"{Urn}::p-id", mocks.Of("child").Provider);
        Assert.Equal("", mocks.Of("free").Provider);
    }

    [Fact]
    public async Task A_component_cannot_have_both_forms_of_providers()
    {
        var error = await Run.ErrorAsync(() =>
        {
            var provider = new TestProvider("p");
            var options = new ComponentResourceOptions { Provider = provider, Providers = { provider } };
            _ = new Component("outer", options);
        });
        Assert.Contains("Providers", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformations_run_from_the_resource_to_the_root_each_on_the_result_of_the_last()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
            {
                var outer = new Component(
                    "outer",
                    new ComponentResourceOptions { ResourceTransformations = { Add("outer") } }
                );
                var options = new CustomResourceOptions { Parent = outer, ResourceTransformations = { Add("own") } };
                _ = new Thing("child", new ThingArgs { Text = "start" }, options);
            },
            mocks
        );
        Assert.Equal("start own outer", mocks.Of("child").Inputs["text"]);

        static ResourceTransformation Add(string word) =>
            args =>
                args.Args is ThingArgs { Text: { } text }
                    ? new ResourceTransformationResult(
                        new ThingArgs { Text = Output.Format($"{text} {word}") },
                        args.Options
                    )
                    : null;
    }

    [Fact]
    public async Task A_transformation_cannot_move_a_resource()
    {
        var error = await Run.ErrorAsync(() =>
        {
            var other = new Component("other");
            var options = new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = other }),
                },
            };
            _ = new Thing("one", options: options);
        });
        Assert.Contains("parent", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_of_a_typed_stack_has_its_outputs_checked()
    {
        var unset = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new EchoMocks()));
        Assert.Contains("forgotten", unset.Message, StringComparison.Ordinal);
        var wrong = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongStack>(new EchoMocks()));
        Assert.Contains("Plain", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_stack_is_among_its_resources_and_may_come_from_a_container()
    {
        var mocks = new EchoMocks();
        var resources = await Deployment.TestAsync<GoodStack>(mocks);
        Assert.Equal(2, resources.Length);
        Assert.IsType<GoodStack>(resources[0]);
        var registered = Assert.Single(mocks.Registered);
        Assert.Equal("thing-id", await OutputUtilities.GetValueAsync(registered.Outputs["ThingId"]));
        var fromContainer = await Deployment.TestWithServiceProviderAsync<GoodStack>(new EchoMocks(), new Container());
        Assert.Equal(2, fromContainer.Length);
    }

    [Fact]
    public async Task An_exception_in_the_constructor_of_a_stack_is_shown_as_itself()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ThrowingStack>(new EchoMocks()));
        Assert.Equal("from the stack", error.Message);
    }

    [Fact]
    public async Task Urns_are_built_from_the_types_of_the_parents() =>
        await Run.ProgramAsync(async () =>
        {
            var urn = Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:stack::project::x:y:Z::p", stack: "other");
            Assert.Equal("urn:pulumi:other::project::x:y:Z$a:b:C::n", await OutputUtilities.GetValueAsync(urn));
        });

    private sealed class Container : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(GoodStack) ? new GoodStack() : null;
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack() => ThingId = new Thing("thing").Id;

        [Output]
        public Output<string> ThingId { get; set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("forgotten")]
        public Output<string>? Forgotten { get; set; }
    }

    private sealed class WrongStack : Stack
    {
        [Output]
        public string Plain { get; set; } = "";
    }

    private sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new RunException("from the stack");
    }
}
