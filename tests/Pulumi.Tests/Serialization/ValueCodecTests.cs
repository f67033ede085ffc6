using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Tests.Serialization;

public sealed class ValueCodecTests
{
    private static readonly Gen<object?> Values = Gen.Sized(Tree).Resize(30);

    [Property(MaxTest = 200)]
    public Property Any_tree_is_written_as_the_protobuf_library_writes_it() =>
        Prop.ForAll(Values.ToArbitrary(), tree => Wire.ParseAsync(tree).Result.Equals(Expected(tree)));

    [Property(MaxTest = 200)]
    public Property Any_tree_without_nulls_comes_back_as_it_was() =>
        Prop.ForAll(Values.ToArbitrary(), tree => Same(WithoutNulls(tree), Wire.ThroughAsync<object>(tree).Result));

    [Fact]
    public async Task Three_hundred_levels_come_back_and_so_do_twenty_thousand()
    {
        foreach (var depth in new[] { 300, 20_000 })
        {
            object value = "bottom";
            for (var i = 0; i < depth; i++)
            {
                value = i % 2 == 0 ? ImmutableDictionary<string, object>.Empty.Add("k", value) : new[] { value };
            }
            var read = await Wire.ThroughAsync<object>(value);
            var found = 0;
            while (read is not string)
            {
                read = read is ImmutableArray<object> list
                    ? list[0]
                    : ((ImmutableDictionary<string, object>)read!)["k"];
                found++;
            }
            Assert.Equal(depth, found);
        }
    }

    [Fact]
    public async Task Keys_are_sorted_and_null_members_left_out_but_null_items_kept()
    {
        var value = await Wire.ParseAsync(
            new Dictionary<string, object?>
            {
                ["b"] = 1,
                ["a"] = null,
                ["B"] = new object?[] { null, "x" },
            }
        );
        Assert.Equal(["B", "b"], value.StructValue.Fields.Keys);
        Assert.Equal(Value.KindOneofCase.NullValue, value.StructValue.Fields["B"].ListValue.Values[0].KindCase);
    }

    [Fact]
    public async Task A_default_ImmutableArray_is_an_empty_list() =>
        Assert.Empty((await Wire.ParseAsync(default(ImmutableArray<string>))).ListValue.Values);

    [Fact]
    public async Task Enumerations_unions_json_and_results_are_written_as_what_they_stand_for()
    {
        Assert.Equal(2, (await Wire.ParseAsync(Level.High)).NumberValue);
        Assert.Equal("fast", (await Wire.ParseAsync(Mode.Fast)).StringValue);
        Assert.Equal(0.5, (await Wire.ParseAsync(Ratio.Half)).NumberValue);
        Assert.Equal(80, (await Wire.ParseAsync((Union<int, string>)80)).NumberValue);
        var json = JsonDocument.Parse("""{"a":[1,"x",null,{"b":true}]}""");
        var list = (await Wire.ParseAsync(json)).StructValue.Fields["a"].ListValue.Values;
        Assert.Equal(4, list.Count);
        Assert.True(list[3].StructValue.Fields["b"].BoolValue);
        Assert.Equal(Level.High, await Wire.ThroughAsync<Level>(2));
        Assert.Equal("fast", (await Wire.ThroughAsync<Mode>("fast")).ToString());
    }

    [Fact]
    public async Task Result_classes_are_read_through_their_constructor_and_written_from_their_fields()
    {
        var inner = await Wire.ThroughAsync<Inner>(
            new InnerArgs
            {
                Name = "outer",
                List = new[] { "x", "y" },
                Deep = new InnerArgs { Name = "inner" },
            }
        );
        Assert.NotNull(inner);
        Assert.Equal("outer", inner.Name);
        Assert.Equal(["x", "y"], inner.List);
        Assert.Equal("inner", inner.Deep?.Name);
        Assert.True(inner.Deep?.List.IsDefault);
        var again = await Wire.ThroughAsync<Inner>(inner);
        Assert.Equal("inner", again?.Deep?.Name);
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(1f)]
    [InlineData('c')]
    [InlineData((byte)1)]
    public async Task Types_that_the_wire_does_not_have_are_refused_with_their_place(object value)
    {
        var args = new ThingArgs { Any = new Dictionary<string, object> { ["spec"] = new[] { "ok", value } } };
        var error = await Assert.ThrowsAsync<RunException>(() => Wire.ArgsAsync(args));
        Assert.Contains("any.spec[1]", error.Message, StringComparison.Ordinal);
        Assert.Contains(value.GetType().FullName!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_and_dictionaries_with_other_keys_are_refused()
    {
        await Assert.ThrowsAsync<RunException>(() => Wire.WriteAsync(Task.FromResult(1)));
        await Assert.ThrowsAsync<RunException>(() => Wire.WriteAsync(new Dictionary<int, string> { [1] = "x" }));
    }

    [Fact]
    public async Task A_required_input_that_is_not_set_is_named()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Wire.ArgsAsync(new RequiringArgs()));
        Assert.Contains("mustHave", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_bytes_are_an_error_and_not_a_crash()
    {
        byte[] cut = [0x2A, 0x7F, 0x01];
        Assert.Throws<InvalidDataException>(() => Pulumi.Serialization.WireValue.OfValue(cut));
    }

    private static Gen<object?> Tree(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<object?>(null),
            ArbMap.Default.GeneratorFor<bool>().Select(value => (object?)value),
            ArbMap.Default.GeneratorFor<int>().Select(value => (object?)value),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => (object?)value.Get),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => (object?)Valid(value.Get))
        );
        if (size <= 1)
        {
            return leaf;
        }
        var smaller = Gen.Sized(Tree).Resize(size / 3);
        return Gen.Frequency(
            (1, leaf),
            (1, Gen.ListOf(smaller).Select(items => (object?)items.ToArray())),
            (
                1,
                Gen.ListOf(Gen.Zip(ArbMap.Default.GeneratorFor<NonNull<string>>(), smaller))
                    .Select(items =>
                        (object?)
                            items
                                .GroupBy(item => "k" + Valid(item.Item1.Get))
                                .ToImmutableDictionary(group => group.Key, group => group.First().Item2)
                    )
            )
        );
    }

    // Text that is not valid Unicode cannot be on the wire.
    private static string Valid(string text) => new([.. text.Where(each => !char.IsSurrogate(each))]);

    private static Value Expected(object? value) =>
        value switch
        {
            null => Value.ForNull(),
            bool flag => Value.ForBool(flag),
            int number => Value.ForNumber(number),
            double number => Value.ForNumber(number),
            string text => Value.ForString(text),
            object?[] items => Value.ForList([.. items.Select(Expected)]),
            ImmutableDictionary<string, object?> entries => Value.ForStruct(
                new Struct
                {
                    Fields =
                    {
                        entries
                            .Where(entry => entry.Value is not null)
                            .ToDictionary(entry => entry.Key, entry => Expected(entry.Value)),
                    },
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    private static object? WithoutNulls(object? value) =>
        value switch
        {
            int number => (double)number,
            object?[] items => items.Select(WithoutNulls).ToArray(),
            ImmutableDictionary<string, object?> entries => entries
                .Where(entry => entry.Value is not null && !entry.Key.StartsWith("__", StringComparison.Ordinal))
                .ToImmutableDictionary(entry => entry.Key, entry => WithoutNulls(entry.Value)),
            _ => value,
        };

    private static bool Same(object? one, object? other) =>
        (one, other) switch
        {
            (object?[] left, ImmutableArray<object> right) => left.Length == right.Length
                && left.Zip(right).All(pair => Same(pair.First, pair.Second)),
            (ImmutableDictionary<string, object?> left, ImmutableDictionary<string, object> right) => left.Count
                == right.Count
                && left.All(entry => Same(entry.Value, right.GetValueOrDefault(entry.Key))),
            _ => Equals(one, other),
        };

    private enum Level
    {
        Low = 1,
        High = 2,
    }

    [EnumType]
    private readonly struct Mode
    {
        private readonly string value;

        private Mode(string value) => this.value = value;

        public static Mode Fast { get; } = new("fast");

        public static explicit operator string(Mode mode) => mode.value;

        public override string ToString() => value;
    }

    [EnumType]
    private readonly struct Ratio
    {
        private readonly double value;

        private Ratio(double value) => this.value = value;

        public static Ratio Half { get; } = new(0.5);

        public static explicit operator double(Ratio ratio) => ratio.value;
    }
}
