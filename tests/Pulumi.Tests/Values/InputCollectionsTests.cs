using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests.Values;

public sealed class InputCollectionsTests
{
    [Fact]
    public async Task A_list_is_made_from_every_form_its_elements_come_in()
    {
        InputList<string>[] lists =
        [
            "a",
            Output.Create("a"),
            (Input<string>)"a",
            new[] { "a" },
            new[] { Output.Create("a") },
            new Input<string>[] { "a" },
            new List<string> { "a" },
            new List<Output<string>> { Output.Create("a") },
            new List<Input<string>> { "a" },
            ImmutableArray.Create("a"),
            ImmutableArray.Create(Output.Create("a")),
            ImmutableArray.Create((Input<string>)"a"),
            Output.Create(new[] { "a" }),
            Output.Create(new List<string> { "a" }),
            Output.Create(Enumerable.Repeat("a", 1)),
            Output.Create(ImmutableArray.Create("a")),
        ];
        foreach (var list in lists)
        {
            Assert.Equal(["a"], (await Run.DataAsync(list.ToOutput())).Value);
        }
    }

    [Fact]
    public async Task Elements_are_added_one_by_one_and_as_whole_lists_also_after_elements_that_come_later()
    {
        var later = new TaskCompletionSource<string[]>();
        InputList<string> list = new() { "a", { "b", "c" }, (InputList<string>)new[] { "d" } };
        list.AddRange(Output.Create(later.Task));
        list.Add("g");
        later.SetResult(["e", "f"]);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g"], (await Run.DataAsync(list.ToOutput())).Value);
    }

    [Fact]
    public async Task Joining_lists_leaves_both_as_they_were()
    {
        InputList<int> one = new[] { 1 };
        InputList<int> two = new[] { 2 };
        Assert.Equal([1, 2], (await Run.DataAsync(one.Concat(two).ToOutput())).Value);
        Assert.Equal([1], (await Run.DataAsync(one.ToOutput())).Value);
        Assert.Equal([2], (await Run.DataAsync(two.ToOutput())).Value);
    }

    [Fact]
    public async Task A_list_is_enumerated_asynchronously_only()
    {
        InputList<int> list = new[] { 1, 2 };
        var sum = 0;
        await foreach (var item in list)
        {
            sum += await OutputUtilities.GetValueAsync(item.ToOutput());
        }
        Assert.Equal(3, sum);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task A_map_is_made_from_dictionaries_and_initialisers()
    {
        InputMap<int> map = new() { ["a"] = 1, ["b"] = Output.Create(2) };
        map.Add(new Dictionary<string, int> { ["c"] = 3 });
        map.Add(Output.Create(ImmutableDictionary<string, int>.Empty.Add("d", 4)));
        var data = await Run.DataAsync(map.ToOutput());
        Assert.Equal(
            [("a", 1), ("b", 2), ("c", 3), ("d", 4)],
            data.Value.OrderBy(each => each.Key).Select(each => (each.Key, each.Value))
        );
    }

    [Fact]
    public async Task A_key_may_come_twice_only_with_the_same_value()
    {
        InputMap<int> same = new() { { "a", 1 }, { "a", 1 } };
        Assert.Single((await Run.DataAsync(same.ToOutput())).Value);
        InputMap<int> different = new() { { "a", 1 }, { "a", 2 } };
        await Assert.ThrowsAsync<ArgumentException>(() => Run.DataAsync(different.ToOutput()));
    }

    [Fact]
    public async Task Merging_maps_lets_the_second_win()
    {
        var merged = InputMap<int>.Merge(
            new InputMap<int> { ["a"] = 1, ["b"] = 1 },
            new InputMap<int> { ["b"] = 2, ["c"] = 2 }
        );
        var value = (await Run.DataAsync(merged.ToOutput())).Value;
        Assert.Equal((1, 2, 2), (value["a"], value["b"], value["c"]));
    }

    [Fact]
    public async Task A_null_collection_stays_null()
    {
        InputMap<int> map = (Dictionary<string, int>)null!;
        Assert.Null((await Run.DataAsync(map.ToOutput())).Value);
        InputList<int> list = (int[])null!;
        Assert.True((await Run.DataAsync(list.ToOutput())).Value.IsDefault);
    }

    [Fact]
    public async Task Unions_come_from_either_side_and_can_be_added_to_collections()
    {
        InputUnion<int, string> number = 8080;
        InputUnion<int, string> text = Output.Create("http");
        Assert.Equal(8080, (await Run.DataAsync(number.ToOutput())).Value.AsT0);
        Assert.Equal("http", (await Run.DataAsync(text.ToOutput())).Value.AsT1);
        InputList<Union<int, string>> list = [];
        list.Add((Input<int>)1);
        list.Add((Input<string>)"two");
        var items = (await Run.DataAsync(list.ToOutput())).Value;
        Assert.Equal([1, "two"], items.Select(each => each.Value));
        Assert.True(await OutputUtilities.GetValueAsync(Output.Create(items[1]).IsT1()));
    }

    [Fact]
    public async Task Json_inputs_are_parsed_and_refuse_what_is_not_json()
    {
        InputJson json = """{"a":[1,true,null]}""";
        var element = (await Run.DataAsync(json.ToOutput())).Value;
        Assert.Equal(3, element.GetProperty("a").GetArrayLength());
        Assert.ThrowsAny<JsonException>(() => (InputJson)"{");
    }

    [Fact]
    public async Task Json_text_waits_for_outputs_inside_and_takes_their_flags()
    {
        var later = new TaskCompletionSource<int>();
        var value = Output.Create(
            new Dictionary<string, object>
            {
                ["n"] = Output.Create(later.Task),
                ["list"] = (InputList<string>)new[] { "x" },
                ["secret"] = Output.CreateSecret("s"),
            }
        );
        var json = Output.JsonSerialize(value);
        later.SetResult(5);
        var data = await Run.DataAsync(json);
        Assert.Equal("""{"n":5,"list":["x"],"secret":"s"}""", data.Value);
        Assert.True(data.IsSecret);
        var unknown = Output.JsonSerialize(Output.Create(new[] { OutputUtilities.CreateUnknown(1) }));
        Assert.False((await Run.DataAsync(unknown)).IsKnown);
    }

    [Fact]
    public async Task Json_text_is_read_back()
    {
        var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}"""));
        var data = await Run.DataAsync(read);
        Assert.True(data.IsSecret);
        Assert.Equal(1, await OutputUtilities.GetValueAsync(data.Value["a"]));
    }
}
