using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Serialization;

public sealed class DecodingTests
{
    [Fact]
    public async Task Plain_values_become_their_types()
    {
        await KnownAsync("true", true);
        await KnownAsync("\"żółć 𝄞\"", "żółć 𝄞");
        await KnownAsync("0.1", 0.1);
        await KnownAsync("7", 7);
        await KnownAsync<bool?>("null", null);
        await KnownAsync<int?>("7", 7);
        await KnownAsync<string?>("null", null);
        await KnownAsync("1", Level.High);
    }

    [Theory]
    [InlineData("2.9", 2)]
    [InlineData("-2.9", -2)]
    public Task A_number_is_truncated_to_an_int(string sent, int value) => KnownAsync(sent, value);

    [Fact]
    public async Task An_object_target_gets_the_natural_type()
    {
        await KnownAsync<object>("true", true);
        await KnownAsync<object>("3", 3.0);
        await KnownAsync<object>("\"a\"", "a");

        var list = Assert.IsType<ImmutableArray<object>>((await DecodeAsync<object>("""[1,"a"]""")).Value);
        Assert.Equal([1.0, "a"], list);
        var map = Assert.IsType<ImmutableDictionary<string, object>>(
            (await DecodeAsync<object>("""{"a":{"b":[true]}}""")).Value
        );
        var inner = Assert.IsType<ImmutableDictionary<string, object>>(map["a"]);
        Assert.Equal([true], Assert.IsType<ImmutableArray<object>>(inner["b"]));
        Assert.IsAssignableFrom<Asset>((await DecodeAsync<object>("""{"$asset":{"text":"t"}}""")).Value);
        Assert.IsAssignableFrom<Archive>((await DecodeAsync<object>("""{"$archive":{"path":"p"}}""")).Value);
    }

    [Fact]
    public async Task Lists_and_maps_are_read_element_by_element()
    {
        Assert.Equal([1, 2], (await DecodeAsync<ImmutableArray<int>>("[1,2.5]")).Value);
        Assert.Equal(["a", null], (await DecodeAsync<ImmutableArray<string?>>("""["a",null]""")).Value);
        Assert.True((await DecodeAsync<ImmutableArray<int>>("null")).Value.IsDefault);
        var map = (await DecodeAsync<ImmutableDictionary<string, ImmutableArray<bool>>>("""{"a":[true]}""")).Value;
        Assert.NotNull(map);
        Assert.Equal([true], map["a"]);
    }

    [Fact]
    public async Task A_union_takes_the_first_side_that_fits()
    {
        Assert.Equal("a", (await DecodeAsync<Union<int, string>>("\"a\"")).Value.AsT1);
        Assert.Equal(3, (await DecodeAsync<Union<string, int>>("3")).Value.AsT1);
        Assert.Equal(3.5, (await DecodeAsync<Union<double, int>>("3.5")).Value.AsT0);
        Assert.Equal("circle", (await DecodeAsync<Union<int, Circle>>("""{"kind":"circle"}""")).Value.AsT1.Kind);
    }

    [Fact]
    public async Task Enumerations_of_the_generator_are_built_by_their_private_constructor()
    {
        await KnownAsync("\"red\"", new Colour("red"));
        await KnownAsync("0.5", new Ratio(0.5));
    }

    [Fact]
    public async Task An_output_type_is_built_by_its_constructor_and_absent_arguments_are_defaults()
    {
        var shape = (await DecodeAsync<Shape>("""{"size":2,"odd-name":"round","unheard":1}""")).Value;
        Assert.NotNull(shape);
        Assert.Equal(2, shape.Size);
        Assert.Equal("round", shape.Kind);
        Assert.Null(shape.Missing);
        Assert.True(shape.Parts.IsDefault);
        Assert.Null(shape.Inner);

        var outer = (await DecodeAsync<Shape>("""{"size":1,"inner":{"size":3,"parts":["a"]}}""")).Value?.Inner;
        Assert.Equal(3, outer?.Size);
        Assert.Equal(["a"], outer?.Parts);
    }

    [Fact]
    public async Task Json_is_rebuilt()
    {
        var json = (await DecodeAsync<JsonElement>("""{"a":[1,null,{"b":false}],"c":"x"}""")).Value;
        Assert.Equal("""{"a":[1,null,{"b":false}],"c":"x"}""", json.GetRawText());
    }

    [Fact]
    public async Task Assets_and_archives_come_from_their_objects_only()
    {
        Assert.IsType<StringAsset>((await DecodeAsync<Asset>("""{"$asset":{"text":"t"}}""")).Value);
        Assert.IsType<FileAsset>((await DecodeAsync<Asset>("""{"$asset":{"path":"p"}}""")).Value);
        Assert.IsType<RemoteAsset>((await DecodeAsync<AssetOrArchive>("""{"$asset":{"uri":"u"}}""")).Value);
        Assert.IsType<FileArchive>((await DecodeAsync<Archive>("""{"$archive":{"path":"p"}}""")).Value);
        Assert.IsType<AssetArchive>(
            (await DecodeAsync<Archive>("""{"$archive":{"assets":{"a":{"$asset":{"text":"t"}}}}}""")).Value
        );
        var (state, warnings) = await AnswerAsync<Asset>("\"text\"");
        Assert.Null(state.Value);
        Assert.Single(warnings);
    }

    [Fact]
    public async Task An_output_inside_an_output_type_keeps_its_flags_to_itself()
    {
        var state = await DecodeAsync<Holder>("""{"plain":"a","hidden":{"$secret":"b"},"later":"$unknown"}""");
        Assert.True(state.IsKnown);
        Assert.False(state.IsSecret);
        Assert.NotNull(state.Value);
        Assert.Equal(State<string>.Known("a"), await State.OfAsync(state.Value.Plain));
        Assert.Equal(State<string>.Secret("b"), await State.OfAsync(state.Value.Hidden));
        Assert.Equal(State<string>.Unknown, await State.OfAsync(state.Value.Later));
    }

    [Fact]
    public async Task The_case_of_an_interface_is_chosen_by_its_discriminator()
    {
        Assert.IsType<Circle>((await DecodeAsync<IFigure>("""{"kind":"circle"}""")).Value);
        Assert.IsType<Square>((await DecodeAsync<IFigure>("""{"kind":"square"}""")).Value);
        var list = (await DecodeAsync<ImmutableArray<IFigure>>("""[{"kind":"square"},{"kind":"circle"}]""")).Value;
        Assert.IsType<Circle>(list[1]);
    }

    [Theory]
    [InlineData("""{"$secret":"a"}""")]
    [InlineData("""{"$secret":{"$secret":"a"}}""")]
    [InlineData("""{"$output":{"value":"a","secret":true}}""")]
    public async Task A_secret_is_unwrapped_and_marks_the_property(string sent) =>
        Assert.Equal(State<string>.Secret("a"), await DecodeAsync<string>(sent));

    [Fact]
    public async Task A_secret_at_any_depth_marks_the_whole_property()
    {
        var state = await DecodeAsync<ImmutableDictionary<string, object>>("""{"a":[{"b":{"$secret":1}}],"c":"x"}""");
        Assert.True(state.IsSecret);
        Assert.Equal("x", state.Value?["c"]);
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public async Task Every_sentinel_at_any_depth_makes_the_property_unknown(string sentinel)
    {
        Assert.Equal(State<string>.Unknown, await DecodeAsync<string>($"\"{sentinel}\""));
        Assert.Equal(State<int>.Unknown, await DecodeAsync<int>($"\"{sentinel}\""));
        Assert.Equal(State<object>.Unknown, await DecodeAsync<object>($$"""{"a":["{{sentinel}}"]}"""));
    }

    [Fact]
    public async Task An_unknown_secret_is_both()
    {
        Assert.Equal(State<string>.UnknownSecret, await DecodeAsync<string>("""{"$secret":"$unknown"}"""));
        Assert.Equal(State<string>.UnknownSecret, await DecodeAsync<string>("""{"$output":{"secret":true}}"""));
        Assert.Equal(State<string>.Unknown, await DecodeAsync<string>("""{"$output":{}}"""));
    }

    [Fact]
    public async Task Inner_keys_of_the_engine_are_dropped()
    {
        var state = await DecodeAsync<ImmutableDictionary<string, object>>("""{"a":1,"__defaults":[],"_b":2}""");
        Assert.Equal(["_b", "a"], state.Value?.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"text\"", 0)]
    [InlineData("true", 0)]
    [InlineData("[]", 0)]
    public async Task A_value_of_the_wrong_type_is_a_warning_and_the_default(string sent, int value)
    {
        var (state, warnings) = await AnswerAsync<int>(sent);
        Assert.Equal(value, state.Value);
        Assert.Contains("value", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_with_a_signature_that_nobody_knows_ends_the_run()
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, $$"""{"{{Notation.SignatureKey}}":"nobody-knows","value":1}""");
        var error = await engine.FailAsync(() => new Reader<object>("reader"));
        Assert.Contains("nobody-knows", error, StringComparison.Ordinal);
    }

    internal static void Answer(FakeEngine engine, string json) =>
        engine.OnRegister = (request, reply) =>
        {
            if (request.Name == "reader")
            {
                reply.Object = Notation.Data($$"""{"value":{{json}}}""");
            }
            return Task.CompletedTask;
        };

    private static async Task KnownAsync<T>(string sent, T value) =>
        Assert.Equal(State<T>.Known(value), await DecodeAsync<T>(sent));

    private static async Task<State<T>> DecodeAsync<T>(string sent)
    {
        var (state, warnings) = await AnswerAsync<T>(sent);
        Assert.Empty(warnings);
        return state;
    }

    private static async Task<(State<T> State, string[] Warnings)> AnswerAsync<T>(string sent)
    {
        await using var engine = await FakeEngine.StartAsync();
        Answer(engine, sent);
        var state = State<T>.Unknown;
        await engine.SucceedAsync(async () => state = await State.OfAsync(new Reader<T>("reader").Value));
        return (state, engine.Warnings);
    }

    private enum Level
    {
        Low,
        High,
    }

    [EnumType]
    private readonly record struct Colour
    {
        private readonly string value;

        internal Colour(string value) => this.value = value;

        public static explicit operator string(Colour colour) => colour.value;
    }

    [EnumType]
    private readonly record struct Ratio
    {
        private readonly double value;

        internal Ratio(double value) => this.value = value;

        public static explicit operator double(Ratio ratio) => ratio.value;
    }

    [OutputType]
    private sealed class Shape
    {
        public readonly int Size;
        public readonly string Kind;
        public readonly string? Missing;
        public readonly ImmutableArray<string> Parts;
        public readonly Shape? Inner;

        public Shape(string wrong) => Kind = wrong;

        [OutputConstructor]
        private Shape(
            int size,
            [OutputConstructorParameter("odd-name")] string kind,
            string? missing,
            ImmutableArray<string> parts,
            Shape? inner
        )
        {
            Size = size;
            Kind = kind;
            Missing = missing;
            Parts = parts;
            Inner = inner;
        }
    }

    [OutputType]
    private sealed class Holder(Output<string> plain, Output<string> hidden, Output<string> later)
    {
        public readonly Output<string> Plain = plain;
        public readonly Output<string> Hidden = hidden;
        public readonly Output<string> Later = later;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("circle", typeof(Circle))]
    [DiscriminatedUnionCase("square", typeof(Square))]
    private interface IFigure;

    [OutputType]
    private sealed class Circle(string kind) : IFigure
    {
        public readonly string Kind = kind;
    }

    [OutputType]
    private sealed class Square(string kind) : IFigure
    {
        public readonly string Kind = kind;
    }
}
