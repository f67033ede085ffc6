using FsCheck.Xunit;
using Infra.Planning.Collections;

namespace Infra.Planning.Tests.Collections;

public sealed class CollectionTests
{
    private sealed record Holder(Seq<string> Items, SortedMap<int> Map);

    [Fact]
    public void Records_that_hold_equal_collections_are_equal()
    {
        var first = new Holder(["a", "b"], Map(("x", 1), ("y", 2)));
        var second = new Holder(["a", "b"], Map(("y", 2), ("x", 1)));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second with { Items = ["b", "a"] });
        Assert.NotEqual(first, second with { Map = Map(("x", 1)) });
    }

    [Fact]
    public void The_default_values_are_empty()
    {
        Assert.Empty(default(Seq<string>));
        Assert.Empty(default(SortedMap<string>));
        Assert.Equal([], default(Seq<string>));
        Assert.False(default(SortedMap<string>).ContainsKey("a"));
    }

    [Property]
    public bool A_map_finds_what_a_dictionary_finds(
        Dictionary<FsCheck.NonNull<string>, int> entries,
        FsCheck.NonNull<string> probe
    )
    {
        var model = entries.ToDictionary(entry => entry.Key.Get, entry => entry.Value);
        var map = new SortedMap<int>(model);

        return map.Count == model.Count
            && model.All(entry => map[entry.Key] == entry.Value)
            && map.ContainsKey(probe.Get) == model.ContainsKey(probe.Get)
            && map.Keys.SequenceEqual(model.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_second_map_wins_where_both_have_a_key() =>
        Assert.Equal(Map(("a", 1), ("b", 9), ("c", 3)), Map(("a", 1), ("b", 2)).With(Map(("b", 9), ("c", 3))));

    [Fact]
    public void A_key_that_comes_twice_is_refused() => Assert.Throws<ArgumentException>(() => Map(("a", 1), ("a", 2)));

    private static SortedMap<int> Map(params (string Key, int Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
