using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Resources;

public sealed class ConstructionTests
{
    [Theory]
    [InlineData("", "name")]
    [InlineData("test:index:Widget", "")]
    public async Task A_resource_needs_a_type_and_a_name(string type, string name)
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => Assert.ThrowsAny<ArgumentException>(() => new Custom(type, name)));
        Assert.Single(engine.Registrations);
    }

    [Fact]
    public async Task The_stack_is_registered_first_and_is_the_parent_of_all_without_one()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Widget("widget"));
        Assert.Equal("pulumi:pulumi:Stack", engine.Registrations[0].Type);
        Assert.Equal("project-stack", engine.Registrations[0].Name);
        Assert.Equal(FakeEngine.StackUrn, engine.Registration("widget").Parent);
    }

    [Fact]
    public async Task Outputs_that_a_local_component_assigns_survive_its_registration()
    {
        await using var engine = await FakeEngine.StartAsync();
        var (assigned, inherited) = (State<string>.Unknown, State<string>.Unknown);
        await engine.SucceedAsync(async () =>
        {
            var component = new DerivedComponent("component");
            (assigned, inherited) = (await State.OfAsync(component.Mine), await State.OfAsync(component.Inherited));
        });
        Assert.Equal(State<string>.Known("mine"), assigned);
        Assert.Equal(State<string>.Known("inherited"), inherited);
        Assert.Equal("""{"Inherited":"inherited","mine":"mine"}""", engine.Outputs("component"));
    }

    [Fact]
    public async Task Outputs_are_registered_in_each_of_their_forms()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            IDictionary<string, object?> Values(string v) =>
                new Dictionary<string, object?>
                {
                    ["v"] = v,
                    ["nothing"] = null,
                    ["s"] = Output.CreateSecret("x"),
                };
            new FormComponent("plain", c => c.Plain(Values("plain")));
            new FormComponent("task", c => c.Later(Task.FromResult(Values("task"))));
            new FormComponent("output", c => c.Output(Output.Create(Values("output"))));
            new FormComponent("none", c => c.None());
        });
        Assert.Equal("""{"s":{"$secret":"x"},"v":"plain"}""", engine.Outputs("plain"));
        Assert.Equal("""{"s":{"$secret":"x"},"v":"task"}""", engine.Outputs("task"));
        Assert.Equal("""{"s":{"$secret":"x"},"v":"output"}""", engine.Outputs("output"));
        Assert.Equal("{}", engine.Outputs("none"));
    }

    [Fact]
    public async Task A_component_without_registered_outputs_is_fine()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Group("group"));
        Assert.DoesNotContain(engine.OutputRegistrations, o => o.Urn == engine.UrnOf("group"));
    }

    [Fact]
    public async Task Inherited_outputs_of_a_custom_resource_are_filled_in()
    {
        await using var engine = await FakeEngine.StartAsync();
        var text = State<string?>.Unknown;
        await engine.SucceedAsync(async () => text = await State.OfAsync(new DerivedWidget("w").Text));
        Assert.Equal(State<string?>.Known("derived"), text);
    }

    [Fact]
    public async Task Urns_are_put_together_from_their_parts()
    {
        await using var engine = await FakeEngine.StartAsync();
        var urns = new List<string?>();
        await engine.SucceedAsync(async () =>
        {
            var parent = new Group("parent");
            urns.Add((await State.OfAsync(Urn.Create("n", "a:b:C"))).Value);
            urns.Add((await State.OfAsync(Urn.Create("n", "a:b:C", parent))).Value);
            urns.Add(
                (await State.OfAsync(Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z$u:v:W::m"))).Value
            );
            urns.Add((await State.OfAsync(Urn.Create("n", "a:b:C", project: "q", stack: "t"))).Value);
        });
        Assert.Equal(
            [
                "urn:pulumi:stack::project::a:b:C::n",
                "urn:pulumi:stack::project::test:index:Group$a:b:C::n",
                "urn:pulumi:s::p::x:y:Z$u:v:W$a:b:C::n",
                "urn:pulumi:t::q::a:b:C::n",
            ],
            urns
        );
    }

    [Fact]
    public async Task Five_hundred_resources_in_a_chain_register_one_request_each()
    {
        const int Count = 500;
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            Input<string> previous = "start";
            for (var i = 0; i < Count; i++)
            {
                previous = new Widget($"w{i}", new WidgetArgs { Text = previous }).Id;
            }
        });
        Assert.Equal(Count + 1, engine.Registrations.Count);
        Assert.Equal("""{"text":"id-w498"}""", engine.Inputs("w499"));
    }

    private sealed class Custom(string type, string name)
        : CustomResource(type, name, ResourceArgs.Empty, options: null, registerPackageRequest: null);

    private sealed class DerivedWidget(string name) : Widget(name, new WidgetArgs { Text = "derived" });

    private class BaseComponent(string name) : ComponentResource("test:index:Base", name)
    {
        [Output]
        public Output<string> Inherited { get; protected set; } = Output.Create("inherited");
    }

    private sealed class DerivedComponent : BaseComponent
    {
        public DerivedComponent(string name)
            : base(name)
        {
            Mine = Output.Create("mine");
            RegisterOutputs();
        }

        [Output("mine")]
        public Output<string> Mine { get; private set; }
    }

    private sealed class FormComponent : ComponentResource
    {
        public FormComponent(string name, Action<FormComponent> register)
            : base("test:index:Form", name) => register(this);

        public void None() => RegisterOutputs();

        public void Plain(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

        public void Later(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

        public void Output(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
    }
}
