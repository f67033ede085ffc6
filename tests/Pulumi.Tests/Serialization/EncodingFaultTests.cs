using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Serialization;

public sealed class EncodingFaultTests
{
    private static readonly Dictionary<string, Func<object>> Unsupported = new(StringComparer.Ordinal)
    {
        ["Int64"] = () => 1L,
        ["Single"] = () => 1f,
        ["Decimal"] = () => 1m,
        ["Guid"] = () => Guid.Empty,
        ["DateTime"] = () => DateTime.UnixEpoch,
        ["Char"] = () => 'c',
        ["Byte"] = () => (byte)1,
        ["HashSet"] = () => new HashSet<string> { "a" },
        ["AnonymousType"] = () => new { A = 1 },
        ["Arbitrary"] = () => new Arbitrary(1),
        ["Task"] = () => Task.FromResult("a"),
    };

    public static TheoryData<string> UnsupportedTypes => [.. Unsupported.Keys];

    [Theory]
    [MemberData(nameof(UnsupportedTypes))]
    public async Task A_value_of_another_type_is_refused_with_its_place_and_type(string type)
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() =>
            new Bag("bag", new Dictionary<string, object?> { ["inner"] = new[] { Unsupported[type]() } })
        );

        Assert.Contains(type, error, StringComparison.Ordinal);
        Assert.Contains("value", error, StringComparison.Ordinal);
        Assert.Contains("inner", error, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Registrations, r => r.Name == "bag");
    }

    [Fact]
    public async Task A_map_whose_keys_are_no_text_is_refused()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new Bag("bag", new Dictionary<int, string> { [1] = "a" }));
        Assert.Contains("value", error, StringComparison.Ordinal);
        Assert.Contains("Int32", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_input_left_null_is_named()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new Strict("strict", new StrictArgs()));
        Assert.Contains("mustHave", error, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Registrations, r => r.Name == "strict");
    }

    [Fact]
    public async Task A_required_input_left_null_is_named_in_nested_arguments()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new Bag("bag", new object[] { new StrictArgs() }));
        Assert.Contains("mustHave", error, StringComparison.Ordinal);
        Assert.Contains("value", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_input_that_is_given_is_no_problem()
    {
        await using var engine = await FakeEngine.StartAsync();
        await engine.SucceedAsync(() => new Strict("strict", new StrictArgs { MustHave = "x" }));
        Assert.Equal("""{"mustHave":"x"}""", engine.Inputs("strict"));
    }

    [Fact]
    public async Task An_endless_value_is_refused()
    {
        await using var engine = await FakeEngine.StartAsync();
        var loop = new List<object?>();
        loop.Add(loop);
        var error = await engine.FailAsync(() => new Bag("bag", loop));
        Assert.Contains("value[0]", error, StringComparison.Ordinal);
        Assert.Contains("contains itself", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_output_among_the_inputs_fails_the_run_with_its_own_reason()
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await engine.FailAsync(() => new Bag("bag", Output.Create(1).Apply(Fail)));
        Assert.Contains("the reason", error, StringComparison.Ordinal);
    }

    private static int Fail(int value) => throw new RunException($"the reason {value}");

    private sealed record Arbitrary(int A);

    private sealed class StrictArgs : ResourceArgs
    {
        [Input("mustHave", required: true)]
        public Input<string> MustHave { get; set; } = null!;
    }

    private sealed class Strict(string name, StrictArgs args)
        : CustomResource("test:index:Strict", name, args, options: null);
}
