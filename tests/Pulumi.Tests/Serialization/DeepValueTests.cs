using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Serialization;

public sealed class DeepValueTests
{
    private const int Levels = 300;

    private static readonly string DeepJson =
        string.Concat(Enumerable.Repeat("{\"a\":[", Levels)) + "7" + string.Concat(Enumerable.Repeat("]}", Levels));

    [Fact]
    public async Task Three_hundred_levels_reach_the_engine_and_come_back()
    {
        await using var engine = await FakeEngine.StartAsync();
        object? seen = null;
        await engine.SucceedAsync(async () =>
        {
            object value = 7;
            for (var i = 0; i < Levels; i++)
            {
                value = new Dictionary<string, object> { ["a"] = new[] { value } };
            }
            var first = new Bag("first", value);
            seen = (await State.OfAsync(first.Value)).Value;
            new Bag("second", first.Value);
        });
        Assert.Equal($$"""{"value":{{DeepJson}}}""", engine.Inputs("first"));
        Assert.Equal(engine.Inputs("first"), engine.Inputs("second"));
        for (var i = 0; i < Levels; i++)
        {
            var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(seen);
            seen = Assert.Single(Assert.IsAssignableFrom<IReadOnlyList<object>>(map["a"]));
        }
        Assert.Equal(7.0, seen);
    }
}
