using System.Text.Json;
using Pulumi.Generator.Json;
using JsonException = Pulumi.Generator.Json.JsonException;

namespace Pulumi.Generator.Tests.Generation;

public sealed class JsonReaderTests
{
    [Property]
    public bool Texts_read_as_any_other_reader_reads_them(NonNull<string> text)
    {
        var json = JsonSerializer.Serialize(new[] { text.Get });
        return JsonReader.Read(json).Items[0].Text == JsonSerializer.Deserialize<string[]>(json)?[0];
    }

    [Property]
    public bool Numbers_read_as_they_are_written(int number) =>
        JsonReader.Read($" {number} ") is { Kind: JsonKind.Number } read && read.Text == $"{number}";

    [Fact]
    public void Values_know_where_they_stand()
    {
        var read = JsonReader.Read("""{ "a": [ true, {"b": null} ] }""");
        Assert.Equal(7, read["a"].Position);
        Assert.Equal(JsonKind.True, read["a"].Items[0].Kind);
        Assert.Equal(15, read["a"].Items[1].Position);
        Assert.True(read["a"].Items[1].Has("b"));
        Assert.False(read["a"].Items[1]["b"].Exists);
        Assert.False(read["nowhere"]["deeper"].Exists);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("""{"a" 1}""", 5)]
    [InlineData("""{"a": 1,}""", 8)]
    [InlineData("[1 2]", 3)]
    [InlineData("tru", 0)]
    [InlineData("1 2", 2)]
    [InlineData("\"open", 5)]
    [InlineData("\"\\x\"", 3)]
    [InlineData("\"\\u12\"", 3)]
    [InlineData("{a: 1}", 1)]
    public void What_is_no_json_is_refused_with_its_place(string text, int position)
    {
        var fault = Assert.Throws<JsonException>(() => JsonReader.Read(text));
        Assert.Equal(position, fault.Position);
    }

    [Fact]
    public void Endless_nesting_is_refused() =>
        Assert.Contains(
            "levels",
            Assert.Throws<JsonException>(() => JsonReader.Read(new string('[', 100_000))).Message,
            StringComparison.Ordinal
        );
}
