using System.Globalization;
using System.Text.Json;
using Pulumi.Tests.Kit;
using Pulumi.Utilities;

namespace Pulumi.Tests.Values;

public sealed class CombinationTests
{
    [Fact]
    public async Task Tuples_of_every_size_keep_values_and_flags_from_outputs_and_inputs()
    {
        Output<int> O(int value) => value == 2 ? Output.CreateSecret(value) : Output.Create(value);
        Input<int> I(int value) => O(value);

        Assert.Equal(State<(int, int)>.Secret((1, 2)), await State.OfAsync(Output.Tuple(O(1), O(2))));
        Assert.Equal(State<(int, int)>.Secret((1, 2)), await State.OfAsync(Output.Tuple(I(1), I(2))));
        Assert.Equal((1, 2, 3), (await State.OfAsync(Output.Tuple(O(1), O(2), O(3)))).Value);
        Assert.Equal((1, 2, 3), (await State.OfAsync(Output.Tuple(I(1), I(2), I(3)))).Value);
        Assert.Equal((1, 2, 3, 4), (await State.OfAsync(Output.Tuple(O(1), O(2), O(3), O(4)))).Value);
        Assert.Equal((1, 2, 3, 4), (await State.OfAsync(Output.Tuple(I(1), I(2), I(3), I(4)))).Value);
        Assert.Equal((1, 2, 3, 4, 5), (await State.OfAsync(Output.Tuple(O(1), O(2), O(3), O(4), O(5)))).Value);
        Assert.Equal((1, 2, 3, 4, 5), (await State.OfAsync(Output.Tuple(I(1), I(2), I(3), I(4), I(5)))).Value);
        Assert.Equal((1, 2, 3, 4, 5, 6), (await State.OfAsync(Output.Tuple(O(1), O(2), O(3), O(4), O(5), O(6)))).Value);
        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7),
            (await State.OfAsync(Output.Tuple(I(1), I(2), I(3), I(4), I(5), I(6), I(7)))).Value
        );
        Assert.Equal(
            State<(int, int, int, int, int, int, int, int)>.Secret((1, 2, 3, 4, 5, 6, 7, 8)),
            await State.OfAsync(Output.Tuple(O(1), O(2), O(3), O(4), O(5), O(6), O(7), O(8)))
        );
    }

    [Fact]
    public async Task Text_is_put_together_in_the_invariant_culture_from_outputs_inputs_and_plain_values()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("", useUserOverride: false)
        {
            NumberFormat = { NumberDecimalSeparator = "," },
        };
        try
        {
            Input<int> input = 2;
            var text = Output.Format($"{Output.Create(1.5)}-{input}-{"x"}-{Output.Create(2.26):F1}-{{}}");
            Assert.Equal(State<string>.Known("1.5-2-x-2.3-{}"), await State.OfAsync(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Text_takes_the_flags_of_its_parts()
    {
        Assert.Equal(
            State<string>.Secret("a-b"),
            await State.OfAsync(Output.Format($"{Output.CreateSecret("a")}-{Output.Create("b")}"))
        );
        Assert.Equal(
            State<string>.Unknown,
            await State.OfAsync(Output.Format($"{OutputUtilities.CreateUnknown("a")}-{Output.Create("b")}"))
        );
    }

    [Fact]
    public async Task Json_resolves_outputs_and_inputs_at_any_depth()
    {
        var value = new
        {
            Plain = 1,
            Output = Output.Create("a"),
            List = (InputList<int>)new[] { 1, 2 },
            Map = new InputMap<string> { ["k"] = Output.Create("v") },
            Deep = new[] { new { Input = (Input<bool>)true } },
        };
        var json = await State.OfAsync(Output.JsonSerialize(Output.Create(value)));
        Assert.Equal("""{"Plain":1,"Output":"a","List":[1,2],"Map":{"k":"v"},"Deep":[{"Input":true}]}""", json.Value);
        Assert.False(json.IsSecret);

        var camel = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        var secret = Output.JsonSerialize(Output.Create(new { Inner = Output.CreateSecret("s") }), camel);
        Assert.Equal(State<string>.Secret("""{"inner":"s"}"""), await State.OfAsync(secret));
        var unknown = Output.JsonSerialize(Output.Create(new { Inner = OutputUtilities.CreateUnknown("s") }));
        Assert.False((await State.OfAsync(unknown)).IsKnown);
    }

    [Fact]
    public async Task Initialisers_fill_the_collections_of_arguments()
    {
        var args = new WidgetArgs
        {
            Items = { "a", Output.Create("b"), (Input<string>)"c", (InputList<string>)new[] { "d", "e" } },
            Tags = { ["x"] = "1", ["y"] = Output.CreateSecret("2") },
        };
        args.Tags.Add("z", "3");
        Assert.Equal(["a", "b", "c", "d", "e"], (await State.OfAsync(args.Items.ToOutput())).Value);
        var tags = await State.OfAsync(args.Tags.ToOutput());
        Assert.True(tags.IsSecret);
        Assert.Equal("1 2 3", string.Join(' ', tags.Value?.OrderBy(t => t.Key).Select(t => t.Value) ?? []));
    }

    [Fact]
    public async Task An_input_that_is_null_is_a_known_default()
    {
        Input<string>? text = null;
        Input<int>? number = null;
        Assert.Equal(State<string>.Known(null), await State.OfAsync(text.ToOutput()));
        Assert.Equal(State<int>.Known(0), await State.OfAsync(number.ToOutput()));
        Assert.Equal(State<int>.Known(1), await State.OfAsync(number.Apply(n => n + 1)));
    }

    [Fact]
    public async Task Elements_sides_and_lengths_are_read_from_outputs()
    {
        var list = Output.All(Output.Create(1), Output.CreateSecret(2));
        Assert.Equal(State<int>.Secret(2), await State.OfAsync(list.GetAt(1)));
        Assert.Equal(State<int>.Secret(1), await State.OfAsync(list.First()));
        Assert.Equal(State<int>.Secret(2), await State.OfAsync(list.Length()));
        var union = Output.Create(Union<int, string>.FromT1("a"));
        Assert.Equal(State<bool>.Known(false), await State.OfAsync(union.IsT0()));
        Assert.Equal(State<bool>.Known(true), await State.OfAsync(union.IsT1()));
        Assert.Equal(State<string>.Known("a"), await State.OfAsync(union.AsT1()));
        Assert.Equal(State<object>.Known("a"), await State.OfAsync(union.Value()));
    }
}
