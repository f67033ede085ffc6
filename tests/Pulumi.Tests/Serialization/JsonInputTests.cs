using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Serialization;

public sealed class JsonInputTests
{
    [Fact]
    public async Task A_json_input_is_one_text()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Configured(
                "p",
                new ConfiguredArgs
                {
                    Flag = true,
                    Count = 5,
                    Plain = "p",
                    Nested = new InnerArgs { Password = "\"q\"" },
                    Hosts = { "a", "b" },
                }
            )
        );
        Assert.Equal(
            """{"count":"5","flag":"true","hosts":"[\"a\",\"b\"]","nested":"{\"password\":\"\\\"q\\\"\"}","plain":"p"}""",
            engine.Inputs("p").Replace("\\\\u0022", "\\\\\\\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Json_inputs_without_a_value_are_not_sent()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Configured("p", new ConfiguredArgs()));
        Assert.Equal("{}", engine.Inputs("p"));
    }

    [Fact]
    public async Task A_secret_at_any_depth_makes_the_whole_text_a_secret()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Configured("p", new ConfiguredArgs { Nested = new InnerArgs { Password = Output.CreateSecret("x") } })
        );
        Assert.Equal("""{"nested":{"$secret":"{\"password\":\"x\"}"}}""", engine.Inputs("p"));
    }

    [Fact]
    public async Task An_unknown_at_any_depth_makes_the_whole_text_unknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Configured(
                "p",
                new ConfiguredArgs { Nested = new InnerArgs { Password = OutputUtilities.CreateUnknown("x") } }
            )
        );
        Assert.Equal("""{"nested":"$unknown"}""", engine.Inputs("p"));
    }

    [Fact]
    public async Task Dependencies_at_any_depth_are_those_of_the_text()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            var thing = new Widget("thing");
            new Configured(
                "p",
                new ConfiguredArgs
                {
                    Nested = new InnerArgs { Password = thing.Id },
                    Hosts = { thing.Id },
                }
            );
        });
        var sent = engine.Registration("p");
        Assert.Equal(["thing"], engine.Names(sent.PropertyDependencies["nested"].Urns));
        Assert.Equal(["thing"], engine.Names(sent.PropertyDependencies["hosts"].Urns));
        Assert.Equal("""{"hosts":"[\"id-thing\"]","nested":"{\"password\":\"id-thing\"}"}""", engine.Inputs("p"));
    }

    [Fact]
    public async Task Nulls_are_left_out_of_objects_and_kept_in_lists()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Configured(
                "p",
                new ConfiguredArgs { Nested = new InnerArgs(), Hosts = (InputList<string>)new[] { "a", null! } }
            )
        );
        Assert.Equal("""{"hosts":"[\"a\",null]","nested":"{}"}""", engine.Inputs("p"));
    }

    private sealed class InnerArgs : ResourceArgs
    {
        [Input("password")]
        public Input<string>? Password { get; set; }
    }

    private sealed class ConfiguredArgs : ResourceArgs
    {
        [Input("flag", json: true)]
        public Input<bool>? Flag { get; set; }

        [Input("count", json: true)]
        public Input<int>? Count { get; set; }

        [Input("plain")]
        public Input<string>? Plain { get; set; }

        [Input("nested", json: true)]
        public Input<InnerArgs>? Nested { get; set; }

        [Input("hosts", json: true)]
        private InputList<string>? hosts;

        public InputList<string> Hosts
        {
            get => hosts ??= [];
            set => hosts = value;
        }
    }

    private sealed class Configured(string name, ConfiguredArgs args)
        : ProviderResource("test", name, args, options: null);
}
