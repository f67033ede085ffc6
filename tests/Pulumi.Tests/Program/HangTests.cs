using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Program;

/// <summary>Programs in which something waits for itself; <see cref="EngineRun"/> fails those that do not end.</summary>
public sealed class HangTests
{
    [Fact]
    public async Task A_component_that_depends_on_its_own_child_is_an_error_that_names_both() =>
        await NamesAllAsync(
            () =>
            {
                var child = new DeferredOutput<Resource>();
                var group = new Group("group", new ComponentResourceOptions { DependsOn = { child.Output } });
                child.Resolve(Output.Create<Resource>(InGroup("child", group)));
            },
            "group",
            "child"
        );

    [Fact]
    public async Task A_component_that_depends_on_a_descendant_is_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var deep = new DeferredOutput<Resource>();
                var group = new Group("group", new ComponentResourceOptions { DependsOn = { deep.Output } });
                var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
                deep.Resolve(Output.Create<Resource>(InGroup("deep", inner)));
            },
            "group",
            "deep"
        );

    [Fact]
    public async Task A_component_whose_input_is_an_output_of_its_child_is_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var value = new DeferredOutput<object>();
                var remote = new Remote("remote", new RemoteArgs { Value = value.Output });
                value.Resolve(InGroup("child", remote).Id.Apply(id => (object)id));
            },
            "remote",
            "child"
        );

    [Fact]
    public async Task Components_whose_children_wait_for_each_other_are_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var (left, right) = (new Group("left"), new Group("right"));
                InGroup("a", left, right);
                InGroup("b", right, left);
            },
            "'a'",
            "'b'"
        );

    [Fact]
    public async Task A_child_may_depend_on_the_component_around_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var group = new Group("group");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
            InGroup("child", group, group);
            InGroup("deep", inner, group);
        });
        Assert.Contains(engine.Registrations, r => r.Name == "child");
        Assert.Contains(engine.Registrations, r => r.Name == "deep");
    }

    [Fact]
    public async Task Resources_whose_inputs_go_round_are_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var text = new DeferredOutput<string>();
                var first = new Widget("first", new WidgetArgs { Text = text.Output });
                var second = new Widget("second", new WidgetArgs { Text = first.Id });
                var third = new Widget("third", new WidgetArgs { Text = second.Text.Apply(t => t + "!") });
                text.Resolve(third.Id);
            },
            "first",
            "second",
            "third"
        );

    [Fact]
    public async Task A_resource_that_depends_on_itself_is_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var self = new DeferredOutput<Resource>();
                var widget = new Widget("selfish", options: new CustomResourceOptions { DependsOn = { self.Output } });
                self.Resolve(Output.Create<Resource>(widget));
            },
            "selfish"
        );

    [Fact]
    public async Task A_provider_that_needs_what_it_makes_is_an_error() =>
        await NamesAllAsync(
            () =>
            {
                var first = new DeferredOutput<Resource>();
                var provider = new PackageProvider("p", new CustomResourceOptions { DependsOn = { first.Output } });
                first.Resolve(
                    Output.Create<Resource>(
                        new Widget("made", options: new CustomResourceOptions { Provider = provider })
                    )
                );
            },
            "'p'",
            "made"
        );

    [Fact]
    public async Task An_output_made_of_itself_is_an_error()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
        {
            var self = new DeferredOutput<string>();
            self.Resolve(self.Output.Apply(v => v + "!"));
            new Bag("waiting", self.Output);
        });
        Assert.Contains("waiting", error, StringComparison.Ordinal);
        Assert.Contains("made from itself", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_an_output_of_a_resource_that_fails_ends()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(async () =>
        {
            var bag = new Bag("bag", new object());
            new Bag("after", bag.Value);
            await State.OfAsync(Output.Tuple(bag.Id, bag.Value).Apply(t => t.Item1));
        });
        Assert.Contains("System.Object", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_in_spite_of_the_fault_does_not_keep_the_run_alive()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(async () =>
        {
            var bag = new Bag("bag", new object());
            try
            {
                await State.OfAsync(bag.Id);
            }
            catch (RunException)
            {
                await Task.Delay(Timeout.Infinite);
            }
        });
        Assert.Contains("System.Object", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transformation_that_throws_ends_the_run()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
            new Widget(
                "widget",
                options: new CustomResourceOptions
                {
                    ResourceTransformations = { _ => throw new RunException("no widgets") },
                }
            )
        );
        Assert.Equal("no widgets", error);
    }

    [Fact]
    public async Task A_component_that_throws_half_way_ends_the_run_and_those_who_wait_for_it()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new HalfComponent("half"));
        Assert.Equal("half way", error);
    }

    private static Widget InGroup(string name, Resource parent, Resource? dependsOn = null) =>
        new(
            name,
            options: new CustomResourceOptions { Parent = parent, DependsOn = dependsOn is null ? [] : [dependsOn] }
        );

    private static async Task NamesAllAsync(Action program, params string[] names)
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(program);
        Assert.All(names, name => Assert.Contains(name, error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private sealed class HalfComponent : ComponentResource
    {
        public HalfComponent(string name)
            : base("test:index:Half", name)
        {
            new Widget("child", options: new CustomResourceOptions { Parent = this });
            throw new RunException("half way");
        }
    }
}
