using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

public sealed class MockRunTests
{
    [Fact]
    public async Task A_resource_gets_the_id_and_the_state_of_the_mock()
    {
        var mocks = new EchoMocks();
        var (resources, outputs) = await Deployment.TestAsync(
            mocks,
            new TestOptions(),
            () =>
            {
                var thing = new Thing(
                    "one",
                    new ThingArgs
                    {
                        Text = "hello",
                        Items = { "a" },
                        Port = "http",
                    }
                );
                return new Dictionary<string, object?> { ["text"] = thing.Text };
            }
        );

        var thing = Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("one-id", await OutputUtilities.GetValueAsync(thing.Id));
        Assert.Equal("hello", await OutputUtilities.GetValueAsync(Assert.IsType<Output<string>>(outputs["text"])));
        Assert.Equal(["a"], await OutputUtilities.GetValueAsync(thing.Items));
        Assert.Equal("http", (await OutputUtilities.GetValueAsync(thing.Port))?.AsT1);
        Assert.Contains(thing, await OutputUtilities.GetDependenciesAsync(thing.Text));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::one",
            await OutputUtilities.GetValueAsync(thing.Urn)
        );
    }

    [Fact]
    public async Task Mocks_see_secrets_unwrapped_and_nothing_of_what_is_unknown()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
                new Thing(
                    "one",
                    new ThingArgs
                    {
                        Text = Output.CreateSecret("hush"),
                        Number = 5,
                        Items = { "a", OutputUtilities.CreateUnknown("b") },
                        Inner = new InnerArgs { List = new() { "x" } },
                        Settings = new InnerArgs { Name = "n" },
                    }
                ),
            mocks
        );
        var inputs = mocks.Of("one").Inputs;
        Assert.Equal("hush", inputs["text"]);
        Assert.Equal(5.0, inputs["number"]);
        Assert.False(inputs.ContainsKey("items"));
        Assert.Equal("""{"name":"n"}""", inputs["settings"]);
        var inner = Assert.IsType<ImmutableDictionary<string, object>>(inputs["inner"]);
        Assert.Equal(["x"], Assert.IsType<ImmutableArray<object>>(inner["list"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_output_missing_from_the_state_is_unknown_only_in_a_preview(bool preview)
    {
        Output<string>? text = null;
        await Run.ProgramAsync(() => text = new Thing("one").Text, preview: preview);
        Assert.Equal(!preview, await OutputUtilities.GetIsKnownAsync(text!));
    }

    [Fact]
    public async Task An_empty_id_is_unknown()
    {
        Thing? thing = null;
        await Run.ProgramAsync(() => thing = new Thing("one"), new EmptyMocks());
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing!.Id));
    }

    [Fact]
    public async Task An_output_of_the_wrong_type_gets_its_default()
    {
        var mocks = new EchoMocks
        {
            State = _ => new Dictionary<string, object> { ["number"] = "not a number", ["text"] = "fine" },
        };
        Thing? thing = null;
        await Run.ProgramAsync(() => thing = new Thing("one"), mocks);
        Assert.Equal(0, await OutputUtilities.GetValueAsync(thing!.Number));
        Assert.Equal("fine", await OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task The_state_may_hold_outputs_and_args_objects()
    {
        var mocks = new EchoMocks
        {
            State = _ => new Dictionary<string, object>
            {
                ["text"] = Output.CreateSecret("hush"),
                ["inner"] = new InnerArgs { Name = "deep" },
            },
        };
        Thing? thing = null;
        await Run.ProgramAsync(() => thing = new Thing("one"), mocks);
        Assert.True(await Output.IsSecretAsync(thing!.Text));
        Assert.Equal("deep", (await OutputUtilities.GetValueAsync(thing.Inner))?.Name);
    }

    [Fact]
    public async Task An_existing_resource_is_read_by_its_id()
    {
        var mocks = new EchoMocks { State = _ => new Dictionary<string, object> { ["text"] = "there" } };
        Thing? thing = null;
        await Run.ProgramAsync(() => thing = Thing.Get("one", "the-id"), mocks);
        Assert.Equal("the-id", mocks.Of("one").Id);
        Assert.Equal("the-id", await OutputUtilities.GetValueAsync(thing!.Id));
        Assert.Equal("there", await OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task A_reference_to_a_resource_is_read_back_as_its_class()
    {
        Thing? friend = null;
        var mocks = new EchoMocks
        {
            State = args =>
                args.Name == "lone" ? new Dictionary<string, object> { ["text"] = "friendly" } : args.Inputs,
        };
        Output<Thing>? read = null;
        await Run.ProgramAsync(
            () =>
            {
                friend = new Thing("lone");
                var holder = new Holder("holder", new HolderArgs { Friend = friend });
                read = holder.Friend;
            },
            mocks
        );
        var same = await OutputUtilities.GetValueAsync(read!);
        Assert.Equal(await OutputUtilities.GetValueAsync(friend!.Urn), await OutputUtilities.GetValueAsync(same.Urn));
        Assert.Equal("friendly", await OutputUtilities.GetValueAsync(same.Text));
        Assert.Equal("lone-id", await OutputUtilities.GetValueAsync(same.Id));
    }

    [Fact]
    public async Task The_outputs_of_another_stack_keep_their_secrecy()
    {
        var mocks = new EchoMocks
        {
            State = args =>
                args.Inputs.AddRange(
                    new Dictionary<string, object>
                    {
                        ["outputs"] = new Dictionary<string, object>
                        {
                            ["a"] = "plain",
                            ["b"] = Output.CreateSecret("hush"),
                        },
                        ["secretOutputNames"] = new[] { "b" },
                    }
                ),
        };
        await Run.ProgramAsync(
            async () =>
            {
                var other = new StackReference("org/other/prod");
                Assert.Equal("plain", await other.GetValueAsync("a"));
                Assert.True(await Output.IsSecretAsync(other.GetOutput("b")));
                Assert.Equal("hush", (await other.GetOutputDetailsAsync("b")).SecretValue);
                Assert.Null(await other.GetValueAsync("missing"));
                await Assert.ThrowsAsync<RunException>(() => other.RequireValueAsync("b"));
            },
            mocks
        );
        Assert.Equal("org/other/prod", mocks.Of("org/other/prod").Inputs["name"]);
    }

    [Fact]
    public async Task A_required_output_that_is_missing_ends_the_run_naming_output_and_stack()
    {
        var mocks = new EchoMocks
        {
            State = _ => new Dictionary<string, object> { ["outputs"] = new Dictionary<string, object>() },
        };
        var error = await Run.ErrorAsync(() => new StackReference("org/other/prod").RequireOutput("zone"), mocks);
        Assert.Contains("zone", error, StringComparison.Ordinal);
        Assert.Contains("org/other/prod", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_are_called_with_plain_arguments_and_not_at_all_with_unknown_ones()
    {
        var mocks = new EchoMocks { Result = call => new Dictionary<string, object> { ["name"] = call.Args["name"] } };
        await Run.ProgramAsync(
            async () =>
            {
                var known = Deployment.Instance.Invoke<Inner>("test:index:get", new GetArgs { Name = "n" });
                Assert.Equal("n", (await OutputUtilities.GetValueAsync(known)).Name);
                var unknown = Deployment.Instance.Invoke<Inner>(
                    "test:index:get",
                    new GetArgs { Name = OutputUtilities.CreateUnknown("") }
                );
                Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
                var single = Deployment.Instance.InvokeSingle<string>("test:index:one", new GetArgs { Name = "s" });
                Assert.Equal("s", await OutputUtilities.GetValueAsync(single));
                var task = await Deployment.Instance.InvokeAsync<Inner>("test:index:get", new GetArgs { Name = "t" });
                Assert.Equal("t", task.Name);
            },
            mocks
        );
        Assert.Equal(3, mocks.Called.Count);
    }

    [Fact]
    public async Task A_function_waits_for_what_it_depends_on_and_is_not_called_while_an_id_is_unknown()
    {
        var mocks = new EchoMocks { Result = _ => new Dictionary<string, object> { ["name"] = "n" } };
        await Run.ProgramAsync(
            async () =>
            {
                var thing = new Thing("one");
                var options = new InvokeOutputOptions { DependsOn = { thing } };
                var result = Deployment.Instance.Invoke<Inner>("test:index:get", new GetArgs { Name = "n" }, options);
                Assert.Contains(thing, await OutputUtilities.GetDependenciesAsync(result));
                Assert.True(await OutputUtilities.GetIsKnownAsync(result));
            },
            mocks
        );
        await Run.ProgramAsync(
            async () =>
            {
                var options = new InvokeOutputOptions { DependsOn = { new Thing("one") } };
                var result = Deployment.Instance.Invoke<Inner>("test:index:get", new GetArgs { Name = "n" }, options);
                Assert.False(await OutputUtilities.GetIsKnownAsync(result));
            },
            new EmptyMocks()
        );
    }

    [Fact]
    public async Task Outputs_of_components_reach_the_mocks_and_those_of_the_stack_are_an_empty_map()
    {
        var mocks = new EchoMocks();
        await Run.ProgramAsync(
            () =>
            {
                var component = new Component("c") { Answer = Output.Create("42") };
                component.End();
            },
            mocks
        );
        var outputs = mocks.Registered.Single(each => each.Urn.EndsWith("::c", StringComparison.Ordinal)).Outputs;
        Assert.Equal("42", await OutputUtilities.GetValueAsync(outputs["answer"]));
        Assert.Empty(mocks.Registered.Single(each => each.Urn.Contains("Stack::", StringComparison.Ordinal)).Outputs);
    }

    private sealed class GetArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    private sealed class HolderArgs : ResourceArgs
    {
        [Input("friend")]
        public Input<Thing>? Friend { get; set; }
    }

    private sealed class Holder(string name, HolderArgs args)
        : CustomResource("test:index:Holder", name, args, options: null)
    {
        [Output("friend")]
        public Output<Thing> Friend { get; private set; } = null!;
    }
}
