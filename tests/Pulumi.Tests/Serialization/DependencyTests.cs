using System.Collections.Immutable;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Serialization;

public sealed class DependencyTests
{
    [Fact]
    public async Task Each_sent_input_names_its_resources_and_the_resource_names_all()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var (a, b, c) = (new Widget("a"), new Widget("b"), new Widget("c"));
            new Bag(
                "bag",
                ImmutableDictionary<string, object?>
                    .Empty.Add("plain", 1)
                    .Add("one", a.Id)
                    .Add(
                        "nested",
                        new object[]
                        {
                            a.Text.Apply(_ => "x"),
                            new Dictionary<string, object> { ["k"] = b.Id },
                        }
                    )
                    .Add("whole", b)
                    .Add("gone", null),
                new CustomResourceOptions { DependsOn = { c, a } }
            );
        });
        var sent = engine.Registration("bag");
        Assert.Equal(["nested", "one", "plain", "whole"], sent.PropertyDependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(sent.PropertyDependencies["plain"].Urns);
        Assert.Equal(["a"], engine.Names(sent.PropertyDependencies["one"].Urns));
        Assert.Equal(["a", "b"], engine.Names(sent.PropertyDependencies["nested"].Urns));
        Assert.Equal(["b"], engine.Names(sent.PropertyDependencies["whole"].Urns));
        Assert.Equal(["a", "b", "c"], engine.Names(sent.Dependencies));
    }

    [Fact]
    public async Task A_local_component_stands_for_its_descendants()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var group = new Group("group");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = group });
            var child = new Widget("child", options: new CustomResourceOptions { Parent = group });
            new Widget("grandchild", options: new CustomResourceOptions { Parent = inner });
            new Widget("below-custom", options: new CustomResourceOptions { Parent = child });
            new Widget("explicit", options: new CustomResourceOptions { DependsOn = { group } });
            new Bag("property", OutputUtilities.WithDependency(Output.Create("x"), group));
            new Bag("reference", group);
        });
        Assert.Equal(["child", "grandchild"], engine.Names(engine.Registration("explicit").Dependencies));
        Assert.Equal(["child", "grandchild"], engine.Names(engine.Registration("property").Dependencies));
        Assert.Equal(
            ["child", "grandchild"],
            engine.Names(engine.Registration("property").PropertyDependencies["value"].Urns)
        );
        Assert.Equal(["child", "grandchild"], engine.Names(engine.Registration("reference").Dependencies));
    }

    [Fact]
    public async Task A_component_without_children_stands_for_nothing()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Widget("thing", options: new CustomResourceOptions { DependsOn = { new Group("empty") } })
        );
        Assert.Empty(engine.Registration("thing").Dependencies);
    }

    [Fact]
    public async Task A_remote_component_stands_for_itself()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var remote = new Remote("remote");
            new Widget("child", options: new CustomResourceOptions { Parent = remote });
            new Widget("thing", options: new CustomResourceOptions { DependsOn = { remote } });
        });
        Assert.Equal(["remote"], engine.Names(engine.Registration("thing").Dependencies));
    }

    [Fact]
    public async Task A_parent_is_no_dependency()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Widget("child", options: new CustomResourceOptions { Parent = new Widget("parent") })
        );
        Assert.Empty(engine.Registration("child").Dependencies);
        Assert.Equal(engine.UrnOf("parent"), engine.Registration("child").Parent);
    }

    [Fact]
    public async Task Resources_to_depend_on_may_come_later()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            Output<Resource> late = Output.Create(LaterAsync());
            Output<ImmutableArray<Resource>> lateList = late.Apply(r => ImmutableArray.Create(r));
            new Widget("one", options: new CustomResourceOptions { DependsOn = { late } });
            new Widget("list", options: new CustomResourceOptions { DependsOn = lateList });
        });
        Assert.Equal(["late"], engine.Names(engine.Registration("one").Dependencies));
        Assert.Equal(["late"], engine.Names(engine.Registration("list").Dependencies));

        static async Task<Resource> LaterAsync()
        {
            await Task.Yield();
            return new Widget("late");
        }
    }

    [Fact]
    public async Task Resources_that_are_not_known_yet_are_passed_over()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        await engine.SucceedAsync(() =>
        {
            var known = new Widget("known");
            var later = new Reader<int>("reader").Value.Apply(_ => (Resource)new Widget("never"));
            new Widget("thing", options: new CustomResourceOptions { DependsOn = { known, later } });
        });
        Assert.Contains("known", engine.Names(engine.Registration("thing").Dependencies));
    }

    [Fact]
    public async Task Outputs_of_a_component_depend_on_what_they_are_made_of()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var component = new Wrapper("wrapper");
            new Bag("bag", component.Result);
        });
        Assert.Equal(["inside"], engine.Names(engine.Registration("bag").Dependencies));
        Assert.Equal("""{"result":"id-inside"}""", engine.Outputs("wrapper"));
    }

    private sealed class Wrapper : ComponentResource
    {
        public Wrapper(string name)
            : base("test:index:Wrapper", name)
        {
            Result = new Widget("inside", options: new CustomResourceOptions { Parent = this }).Id;
            RegisterOutputs();
        }

        [Output("result")]
        public Output<string> Result { get; private set; }
    }
}
