using System.Collections.Immutable;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Serialization;

public sealed class ResourceReferenceTests
{
    [Theory]
    [InlineData(false, "id-thing")]
    [InlineData(true, "")]
    public async Task A_custom_resource_is_sent_with_its_urn_and_id(bool preview, string id)
    {
        await using var engine = await FakeEngine.StartAsync(preview);
        await engine.SucceedAsync(() => new Bag("bag", new Widget("thing")));
        Assert.Equal(
            """{"value":{"$resource":{"id":"ID","urn":"@thing"}}}""".Replace("ID", id, StringComparison.Ordinal),
            engine.Inputs("bag")
        );
    }

    [Fact]
    public async Task A_component_is_sent_with_its_urn_alone()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Bag("bag", new Group("group")));
        Assert.Equal("""{"value":{"$resource":{"urn":"@group"}}}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task Without_references_a_resource_is_its_id_and_a_component_its_urn()
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, "resourceReferences");
        await engine.SucceedAsync(() => new Bag("bag", new Resource[] { new Widget("thing"), new Group("group") }));
        Assert.Equal("""{"value":["id-thing","@group"]}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task Without_references_a_resource_without_id_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true, "resourceReferences");
        await engine.SucceedAsync(() => new Bag("bag", new Widget("thing")));
        Assert.Equal("""{"value":"$unknown"}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task A_resource_that_is_registered_just_while_it_is_sent_is_not_lost()
    {
        const int Count = 300;
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            for (var i = 0; i < Count; i++)
            {
                new Bag($"bag{i}", new Widget($"widget{i}"));
            }
        });
        for (var i = 0; i < Count; i++)
        {
            Assert.Contains($"\"@widget{i}\"", engine.Inputs($"bag{i}"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public async Task Users_can_switch_references_off(string value)
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(
            () => Deployment.RunAsync(() => _ = new Bag("bag", new Widget("thing"))),
            ("PULUMI_DISABLE_RESOURCE_REFERENCES", value)
        );
        Assert.Empty(engine.Violations);
        Assert.Equal(0, code);
        Assert.All(engine.Registrations, r => Assert.False(r.AcceptResources));
        Assert.Equal("""{"value":"id-thing"}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task A_reference_becomes_an_object_of_the_class_of_its_type()
    {
        await using var engine = await FakeEngine.StartAsync();
        var (found, text) = ((Marked?)null, State<string>.Unknown);
        await engine.SucceedAsync(async () =>
        {
            var made = new Marked("made", new WidgetArgs { Text = "hello" });
            found = (await State.OfAsync(new Bag("bag", made).Value)).Value as Marked;
            Assert.NotNull(found);
            text = await State.OfAsync(found.Text);
        });
        Assert.Equal(State<string>.Known("hello"), text);
        Assert.Equal("made", found?.GetResourceName());
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(engine.Invokes).Tok);
        Assert.Single(engine.Registrations, r => r.Name == "made");
    }

    [Fact]
    public async Task References_in_typed_lists_are_read_too()
    {
        await using var engine = await FakeEngine.StartAsync();
        string?[] texts = [];
        await engine.SucceedAsync(async () =>
        {
            var made = new Marked("made", new WidgetArgs { Text = "hello" });
            await State.OfAsync(made.Id);
            DecodingTests.Answer(
                engine,
                $$$"""[{"$resource":{"urn":"{{{engine.UrnOf("made")}}}","id":"id-made","packageVersion":"1.0.0"}}]"""
            );
            var list = await State.OfAsync(new Reader<ImmutableArray<Marked>>("reader").Value);
            texts = [.. await Task.WhenAll(list.Value.Select(async m => (await State.OfAsync(m.Text)).Value))];
        });
        Assert.Equal(["hello"], texts);
    }

    [Fact]
    public async Task A_reference_without_a_class_becomes_a_placeholder_that_can_be_passed_on()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var bag = new Bag("bag", new Widget("thing"));
            new Bag("second", bag.Value);
        });
        Assert.Contains("@thing", engine.Inputs("second"), StringComparison.Ordinal);
    }

    [ResourceType("test:index:Marked", "1.0.0")]
    private sealed class Marked : CustomResource
    {
        public Marked(string name, WidgetArgs? args, CustomResourceOptions? options = null)
            : base("test:index:Marked", name, args, options, registerPackageRequest: null) { }

        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }
}
