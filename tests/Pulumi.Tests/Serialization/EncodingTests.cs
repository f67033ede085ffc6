using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Serialization;

public sealed class EncodingTests
{
    private static readonly Dictionary<string, (Func<object?> Value, string Sent)> Rows = new(StringComparer.Ordinal)
    {
        ["true"] = (() => true, "true"),
        ["text"] = (() => "żółć 𝄞 \"\\\n", """ "żółć \uD834\uDD1E \"\\\n" """),
        ["empty text"] = (() => "", "\"\""),
        ["int"] = (() => int.MinValue, "-2147483648"),
        ["double"] = (() => 1e300, "1E+300"),
        ["enum"] = (() => Level.High, "2"),
        ["text enum"] = (() => Colour.Red, "\"red\""),
        ["number enum"] = (() => Ratio.Half, "0.5"),
        ["args"] = (() => new NestedArgs { Plain = "a" }, """{"plain":"a"}"""),
        ["inherited args"] = (() => new DerivedArgs { Plain = "a", Extra = 1 }, """{"extra":1,"plain":"a"}"""),
        ["args without a value"] = (() => new NestedArgs(), "{}"),
        ["dictionary"] = (() => new Dictionary<string, object?> { ["b"] = 1, ["a"] = "x" }, """{"a":"x","b":1}"""),
        ["immutable dictionary"] = (() => ImmutableDictionary<string, int>.Empty.Add("a", 1), """{"a":1}"""),
        ["untyped dictionary"] = (() => new Hashtable { ["a"] = 1 }, """{"a":1}"""),
        ["null in a dictionary"] = (() => new Dictionary<string, object?> { ["a"] = null, ["b"] = 1 }, """{"b":1}"""),
        ["list"] = (() => new List<object?> { 1, "a", true }, """[1,"a",true]"""),
        ["null in a list"] = (() => new object?[] { 1, null }, "[1,null]"),
        ["array"] = (() => new[] { 1, 2 }, "[1,2]"),
        ["immutable array"] = (() => ImmutableArray.Create("a"), """["a"]"""),
        ["default immutable array"] = (() => default(ImmutableArray<string>), "[]"),
        ["input"] = (() => (Input<string>)"a", "\"a\""),
        ["input list"] = (() => (InputList<string>)new[] { "a", "b" }, """["a","b"]"""),
        ["input list with an unknown"] = (
            () => new InputList<string> { "a", OutputUtilities.CreateUnknown("b") },
            """["a","$unknown"]"""
        ),
        ["input map with a secret and an unknown"] = (
            () =>
                new InputMap<string>
                {
                    ["a"] = "x",
                    ["b"] = OutputUtilities.CreateUnknown("y"),
                    ["c"] = Output.CreateSecret("z"),
                },
            """{"a":"x","b":"$unknown","c":{"$secret":"z"}}"""
        ),
        ["first of a union"] = (() => Union<string, int>.FromT0("a"), "\"a\""),
        ["second of a union"] = (() => Union<string, int>.FromT1(3), "3"),
        ["json element"] = (() => Json("""{"a":[1,null,{"b":false}]}"""), """{"a":[1,null,{"b":false}]}"""),
        ["json document"] = (() => JsonDocument.Parse("""["x",2.5]"""), """["x",2.5]"""),
        ["text asset"] = (() => new StringAsset("t"), """{"$asset":{"text":"t"}}"""),
        ["file asset"] = (() => new FileAsset("./p"), """{"$asset":{"path":"./p"}}"""),
        ["remote asset"] = (() => new RemoteAsset("https://u"), """{"$asset":{"uri":"https://u"}}"""),
        ["file archive"] = (() => new FileArchive("./p"), """{"$archive":{"path":"./p"}}"""),
        ["remote archive"] = (() => new RemoteArchive("https://u"), """{"$archive":{"uri":"https://u"}}"""),
        ["archive of assets"] = (
            () =>
                new AssetArchive(
                    new Dictionary<string, AssetOrArchive>
                    {
                        ["b"] = new FileArchive("./p"),
                        ["a"] = new StringAsset("t"),
                    }
                ),
            """{"$archive":{"assets":{"a":{"$asset":{"text":"t"}},"b":{"$archive":{"path":"./p"}}}}}"""
        ),
        ["output type"] = (() => new Shape(2, "round"), """{"kind":"round","size":2}"""),
        ["known output"] = (() => Output.Create("a"), "\"a\""),
        ["output of a task"] = (() => Output.Create(Task.FromResult("a")), "\"a\""),
        ["secret output"] = (() => Output.CreateSecret("a"), """{"$secret":"a"}"""),
        ["unknown output"] = (() => OutputUtilities.CreateUnknown("a"), "\"$unknown\""),
        ["secret of an object"] = (
            () => Output.CreateSecret(new Dictionary<string, object?> { ["a"] = 1 }),
            """{"$secret":{"a":1}}"""
        ),
        ["outputs at depth"] = (
            () =>
                new Dictionary<string, object?>
                {
                    ["list"] = new object[] { Output.Create(1), Output.CreateSecret(2) },
                    ["args"] = new NestedArgs { Plain = OutputUtilities.CreateUnknown("x") },
                    ["inner"] = Output.Create(new object[] { Output.CreateSecret("deep") }),
                },
            """{"args":{"plain":"$unknown"},"inner":[{"$secret":"deep"}],"list":[1,{"$secret":2}]}"""
        ),
    };

    public static TheoryData<string> RowNames => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(RowNames))]
    public async Task Each_kind_of_value_has_one_form_on_the_wire(string row)
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Bag("bag", Rows[row].Value()));

        var expected = JsonSerializer.Serialize(JsonDocument.Parse($$"""{"value":{{Rows[row].Sent}}}"""));
        Assert.Equal(expected, JsonSerializer.Serialize(JsonDocument.Parse(engine.Inputs("bag"))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("unit")]
    [InlineData("output of null")]
    public async Task A_property_without_a_value_is_not_sent(string row)
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Bag(
                "bag",
                row switch
                {
                    "null" => null,
                    "unit" => ValueTuple.Create(),
                    _ => Output.Create((string?)null),
                }
            )
        );
        Assert.Equal("{}", engine.Inputs("bag"));
    }

    [Fact]
    public async Task Nulls_of_outputs_are_dropped_in_objects_and_kept_in_lists()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Bag(
                "bag",
                new Dictionary<string, object?>
                {
                    ["gone"] = Output.Create((string?)null),
                    ["list"] = new object[] { Output.Create((string?)null), "a" },
                }
            )
        );
        Assert.Equal("""{"value":{"list":[null,"a"]}}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task Keys_of_a_map_are_sent_sorted()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
            new Bag(
                "bag",
                new Dictionary<string, int>
                {
                    ["b"] = 1,
                    ["a"] = 2,
                    ["B"] = 3,
                    ["é"] = 4,
                }
            )
        );
        var sent = Notation.ParseStruct(engine.Registration("bag").Object).Fields["value"].StructValue;
        Assert.Equal(["B", "a", "b", "é"], sent.Fields.Keys);
    }

    [Fact]
    public async Task The_signatures_are_the_ones_that_the_engine_knows()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() =>
        {
            new Bag("secret", Output.CreateSecret("x"));
            new Bag("unknown", OutputUtilities.CreateUnknown("x"));
        });
        var secret = Notation.ParseStruct(engine.Registration("secret").Object).Fields["value"].StructValue;
        Assert.Equal("1b47061264138c4ac30d75fd1eb44270", secret.Fields["4dabf18193072939515e22adb298388d"].StringValue);
        Assert.Equal(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            Notation.ParseStruct(engine.Registration("unknown").Object).Fields["value"].StringValue
        );
    }

    [Fact]
    public async Task An_engine_without_secrets_gets_the_plain_values()
    {
        await using var engine = await FakeEngine.StartAsync(preview: false, "secrets");
        await engine.SucceedAsync(() => new Bag("bag", new object[] { Output.CreateSecret("x") }));
        Assert.Equal("""{"value":["x"]}""", engine.Inputs("bag"));
    }

    [Fact]
    public async Task Id_and_urn_are_no_inputs()
    {
        await using var engine = await FakeEngine.StartAsync();
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("id", "x").Add("urn", "y").Add("value", 1);
        await engine.SucceedAsync(() => new Bag("bag", inputs));
        Assert.Equal("""{"value":1}""", engine.Inputs("bag"));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private enum Level
    {
        High = 2,
    }

    [EnumType]
    private readonly struct Colour
    {
        private readonly string value;

        private Colour(string value) => this.value = value;

        public static Colour Red { get; } = new("red");

        public static explicit operator string(Colour colour) => colour.value;
    }

    [EnumType]
    private readonly struct Ratio
    {
        private readonly double value;

        private Ratio(double value) => this.value = value;

        public static Ratio Half { get; } = new(0.5);

        public static explicit operator double(Ratio ratio) => ratio.value;
    }

    private class NestedArgs : ResourceArgs
    {
        [Input("plain")]
        public Input<string>? Plain { get; set; }
    }

    private sealed class DerivedArgs : NestedArgs
    {
        [Input("extra")]
        public Input<int>? Extra { get; set; }
    }

    [OutputType]
    private sealed class Shape
    {
        public readonly int Size;
        public readonly string Kind;
        public readonly string? Missing;

        [OutputConstructor]
        public Shape(int size, string kind, string? missing = null)
        {
            Size = size;
            Kind = kind;
            Missing = missing;
        }
    }
}
