using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Utilities;

namespace Pulumi.Tests.Serialization;

public sealed class MarkedValuesTests
{
    private const string SomeUrn = "urn:pulumi:s::p::test:index:Other::o";

    [Fact]
    public async Task A_secret_is_wrapped_where_it_stands_and_its_neighbours_stay_plain()
    {
        var args = new ThingArgs { Labels = { ["a"] = "plain", ["b"] = Output.CreateSecret("hush") } };
        var labels = (await Wire.StructAsync(args)).Fields["labels"].StructValue.Fields;
        Assert.Equal("plain", labels["a"].StringValue);
        Assert.Equal(Signatures.Secret, labels["b"].StructValue.Fields[Signatures.Key].StringValue);
        Assert.Equal("hush", labels["b"].StructValue.Fields["value"].StringValue);
    }

    [Fact]
    public async Task An_unknown_element_does_not_hide_its_neighbours()
    {
        var args = new ThingArgs { Items = { "a", OutputUtilities.CreateUnknown("") } };
        var items = (await Wire.StructAsync(args)).Fields["items"].ListValue.Values;
        Assert.Equal(["a", Signatures.Unknown], items.Select(each => each.StringValue));
    }

    [Fact]
    public async Task A_receiver_without_secrets_gets_plain_values()
    {
        var features = Wire.Ordinary with { Secrets = false };
        var args = new ThingArgs { Text = Output.CreateSecret("hush") };
        Assert.Equal("hush", (await Wire.StructAsync(args, features)).Fields["text"].StringValue);
    }

    [Fact]
    public async Task Output_values_carry_flags_and_sorted_dependencies_and_plain_ones_stay_plain()
    {
        var resources = new[] { "b", "a" }.Select(name => new PlaceholderResource($"{SomeUrn}{name}"));
        var data = new OutputData<string>("v", isKnown: true, isSecret: true, [.. resources]);
        var args = new ThingArgs { Text = new Output<string>(data), Any = Output.Create<object>("plain") };
        var fields = (await Wire.StructAsync(args, Wire.KeepingOutputs)).Fields;
        var output = fields["text"].StructValue.Fields;
        Assert.Equal(Signatures.OutputValue, output[Signatures.Key].StringValue);
        Assert.Equal("v", output["value"].StringValue);
        Assert.True(output["secret"].BoolValue);
        Assert.Equal(
            [$"{SomeUrn}a", $"{SomeUrn}b"],
            output["dependencies"].ListValue.Values.Select(v => v.StringValue)
        );
        Assert.Equal("plain", fields["any"].StringValue);
        var unknown = await Wire.ParseAsync(OutputUtilities.CreateUnknown("x"), Wire.KeepingOutputs);
        Assert.Equal([Signatures.Key], unknown.StructValue.Fields.Keys);
    }

    [Fact]
    public async Task A_json_input_is_one_text_of_the_whole_value()
    {
        var args = new ThingArgs
        {
            Settings = new InnerArgs
            {
                Name = "n",
                List = new[] { "x" },
                Deep = new InnerArgs { Name = "d" },
            },
        };
        var text = (await Wire.StructAsync(args)).Fields["settings"].StringValue;
        Assert.Equal("""{"deep":{"name":"d"},"list":["x"],"name":"n"}""", text);
    }

    [Fact]
    public async Task A_secret_at_any_depth_makes_the_whole_json_text_secret_and_leaves_no_mark_inside()
    {
        var args = new ThingArgs
        {
            Settings = new InnerArgs
            {
                Deep = new InnerArgs
                {
                    List = new() { "a", Output.CreateSecret("hush") },
                },
            },
        };
        var settings = (await Wire.StructAsync(args)).Fields["settings"].StructValue.Fields;
        Assert.Equal(Signatures.Secret, settings[Signatures.Key].StringValue);
        Assert.Equal("""{"deep":{"list":["a","hush"]}}""", settings["value"].StringValue);
    }

    [Fact]
    public async Task An_unknown_at_any_depth_makes_the_whole_json_text_unknown_and_keeps_its_dependencies()
    {
        var resource = new PlaceholderResource(SomeUrn);
        var unknown = OutputUtilities.WithDependency(OutputUtilities.CreateUnknown(""), resource);
        var args = new ThingArgs { Settings = new InnerArgs { Deep = new InnerArgs { Name = unknown } } };
        var written = await Wire.ArgsAsync(args);
        var fields = Struct.Parser.ParseFrom(written.Struct).Fields;
        Assert.Equal(Signatures.Unknown, fields["settings"].StringValue);
        Assert.Equal([resource], written.Properties.Single().Resources);
        Assert.True(written.HasUnknowns);
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Every_unknown_text_is_recognised_at_any_depth(string sentinel)
    {
        var value = Value.ForStruct(new Struct { Fields = { ["a"] = Value.ForList(Value.ForString(sentinel)) } });
        Assert.True(Wire.Decode<object>(value, out _).IsUnknown);
        Assert.True(Wire.Decode<int>(Value.ForString(sentinel), out _).IsUnknown);
    }

    [Fact]
    public void Secrets_and_output_values_are_unwrapped_at_any_depth()
    {
        var output = Marked(
            Signatures.OutputValue,
            ("value", Value.ForNumber(5)),
            ("secret", Value.ForBool(true)),
            ("dependencies", Value.ForList(Value.ForString(SomeUrn)))
        );
        var value = Marked(Signatures.Secret, ("value", Value.ForList(output, Value.ForNumber(6))));
        var state = Wire.Decode<ImmutableArray<int>>(value, out var result);
        Assert.Equal([5, 6], (ImmutableArray<int>)result!);
        Assert.True(state.IsSecret);
        Assert.Single(state.Resources());
    }

    [Fact]
    public async Task Assets_and_archives_come_back_as_what_they_were()
    {
        var archive = new AssetArchive(
            new Dictionary<string, AssetOrArchive>
            {
                ["a"] = new StringAsset("text"),
                ["b"] = new FileArchive("./folder"),
                ["c"] = new RemoteAsset("https://example.com"),
            }
        );
        var read = await Wire.ThroughAsync<Archive>(archive);
        var assets = (ImmutableDictionary<string, AssetOrArchive>)Assert.IsType<AssetArchive>(read).Value;
        Assert.Equal("text", Assert.IsType<StringAsset>(assets["a"]).Value);
        Assert.Equal("./folder", Assert.IsType<FileArchive>(assets["b"]).Value);
        Assert.IsType<RemoteAsset>(assets["c"]);
        Assert.IsType<FileAsset>(await Wire.ThroughAsync<AssetOrArchive>(new FileAsset("f")));
    }

    [Fact]
    public void An_object_of_unknown_kind_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => Wire.Decode<object>(Marked("something new"), out _));

    [Fact]
    public void A_value_of_the_wrong_type_is_explained()
    {
        Assert.Contains("String", Wire.Decode<string>(Value.ForNumber(1), out _).Problem, StringComparison.Ordinal);
        Assert.Null(Wire.Decode<Union<int, string>>(Value.ForString("x"), out var union).Problem);
        Assert.Equal("x", ((Union<int, string>)union!).AsT1);
        Assert.NotNull(Wire.Decode<Union<int, string>>(Value.ForBool(true), out _).Problem);
    }

    [Fact]
    public void Keys_of_the_engine_inside_maps_are_dropped()
    {
        var value = Value.ForStruct(
            new Struct { Fields = { ["__defaults"] = Value.ForList(), ["a"] = Value.ForString("x") } }
        );
        Wire.Decode<ImmutableDictionary<string, object>>(value, out var result);
        Assert.Equal(["a"], ((ImmutableDictionary<string, object>)result!).Keys);
    }

    private static Value Marked(string signature, params (string Key, Value Value)[] members)
    {
        var marked = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in members)
        {
            marked.Fields[key] = value;
        }
        return Value.ForStruct(marked);
    }
}
