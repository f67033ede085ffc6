using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumirpc;

namespace Pulumi.Tests.Serialization;

public sealed class ReplyTests
{
    [Theory]
    [InlineData(false, Result.Success, true)]
    [InlineData(true, Result.Success, false)]
    [InlineData(false, Result.Fail, false)]
    [InlineData(false, Result.Skip, false)]
    public async Task A_missing_output_is_known_only_after_a_step_that_ran(bool preview, object result, bool isKnown)
    {
        await using var engine = await FakeEngine.StartAsync(preview);
        engine.OnRegister = (_, reply) =>
        {
            reply.Result = (Result)result;
            return Task.CompletedTask;
        };
        var state = State<int>.Unknown;
        await engine.SucceedAsync(async () => state = await State.OfAsync(new Reader<int>("reader").Value));
        Assert.Equal(new State<int>(0, isKnown, IsSecret: false), state);
    }

    [Fact]
    public async Task Outputs_that_the_reply_calls_unknown_are_unknown_whatever_it_holds()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, reply) =>
        {
            reply.Unknown = request.Name == "reader";
            reply.Object = Notation.Data("""{"value":"old"}""");
            return Task.CompletedTask;
        };
        var state = State<string>.Known("");
        await engine.SucceedAsync(async () =>
        {
            var reader = new Reader<string>("reader");
            new Bag("bag", reader.Value.Apply(v => v + "!"));
            state = await State.OfAsync(reader.Value);
        });
        Assert.Equal(State<string>.Unknown, state);
        Assert.Equal("""{"value":"$unknown"}""", engine.Inputs("bag"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_id_is_unknown_while_it_is_empty(bool preview, bool isKnown)
    {
        await using var engine = await FakeEngine.StartAsync(preview);
        var state = State<string>.Unknown;
        await engine.SucceedAsync(async () => state = await State.OfAsync(new Widget("thing").Id));
        Assert.Equal(isKnown ? State<string>.Known("id-thing") : State<string>.Unknown, state);
    }

    [Fact]
    public async Task An_output_depends_on_its_resource_and_on_what_the_reply_names()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, reply) =>
        {
            if (request.Name == "reader")
            {
                var sources = new PropertyDependencies { Urns = { engine.UrnOf("source") } };
                reply.PropertyDependencies.Add("value", sources);
                reply.Object = Notation.Data("""{"value":"a"}""");
            }
            return Task.CompletedTask;
        };
        await engine.SucceedAsync(async () =>
        {
            var source = new Widget("source");
            await State.OfAsync(source.Urn);
            var reader = new Reader<string>("reader");
            new Bag("bag", reader.Value);
            new Bag("other", reader.Urn);
        });
        Assert.Equal(["reader", "source"], engine.Names(engine.Registration("bag").Dependencies));
        Assert.Equal(["reader"], engine.Names(engine.Registration("other").Dependencies));
    }

    [Fact]
    public async Task An_output_value_in_a_reply_brings_its_dependencies()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, reply) =>
        {
            if (request.Name == "reader")
            {
                var source = engine.UrnOf("source");
                reply.Object = Notation.Data(
                    $$$"""{"value":[{"$output":{"value":"a","secret":true,"dependencies":["{{{source}}}"]}}]}"""
                );
            }
            return Task.CompletedTask;
        };
        await engine.SucceedAsync(async () =>
        {
            await State.OfAsync(new Widget("source").Urn);
            new Bag("bag", new Reader<object>("reader").Value);
        });
        Assert.Equal("""{"value":{"$secret":["a"]}}""", engine.Inputs("bag"));
        Assert.Equal(["reader", "source"], engine.Names(engine.Registration("bag").Dependencies));
    }

    [Fact]
    public async Task Flags_belong_to_each_property_alone()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = (request, reply) =>
        {
            if (request.Name == "thing")
            {
                reply.Object = Notation.Data("""{"text":{"$secret":"a"},"size":3}""");
            }
            return Task.CompletedTask;
        };
        var (text, size) = (State<string?>.Unknown, State<int>.Unknown);
        await engine.SucceedAsync(async () =>
        {
            var thing = new Widget("thing");
            (text, size) = (await State.OfAsync(thing.Text), await State.OfAsync(thing.Size));
        });
        Assert.Equal(State<string?>.Secret("a"), text);
        Assert.Equal(State<int>.Known(3), size);
    }
}
