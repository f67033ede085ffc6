using Infra.Review.Promotion;

namespace Infra.Review.Tests.Promotion;

public sealed class YamlEditorTests
{
    private static readonly YamlValue Version = new("\"2\"", []);
    private static readonly YamlValue Block = new("[\"x\",\"y\"]", ["- x # first", "- y"]);

    [Theory]
    [InlineData("a: \"1\" # why\nb: 1\n", "a", "a: \"2\" # why\nb: 1\n")]
    [InlineData("a: 1\r\nb: 1\r\n", "a", "a: \"2\"\r\nb: 1\r\n")]
    [InlineData("a: 1", "a", "a: \"2\"")]
    [InlineData("a:\nb: 1\n", "a", "a: \"2\"\nb: 1\n")]
    [InlineData("a: # why\nb: 1\n", "a", "a: \"2\" # why\nb: 1\n")]
    [InlineData("a: [1, 2] # why\n", "a", "a: \"2\" # why\n")]
    [InlineData("a:\n  - 1\n  # gone with the list\n  - 2\n# stays\nb: 1\n", "a", "a: \"2\"\n# stays\nb: 1\n")]
    [InlineData("a: # why\n- 1\n- 2\nb: 1\n", "a", "a: \"2\" # why\nb: 1\n")]
    [InlineData("a: |\n  long\n  text\nb: 1\n", "a", "a: \"2\"\nb: 1\n")]
    [InlineData("a: 'it''s' # why\n", "a", "a: \"2\" # why\n")]
    [InlineData("a:\n  b: 1 # x\n  c: 2\nd: 3\n", "a.b", "a:\n  b: \"2\" # x\n  c: 2\nd: 3\n")]
    [InlineData("a: { b: 1, c: 2 } # x\n", "a.b", "a: { b: \"2\", c: 2 } # x\n")]
    [InlineData("a: { c: 2 } # x\n", "a.b", "a: { c: 2, b: \"2\" } # x\n")]
    [InlineData("a: {} # x\n", "a.b", "a: { b: \"2\" } # x\n")]
    [InlineData("a:\n  c: 2 # x\n\n# d\nd: 3\n", "a.b", "a:\n  c: 2 # x\n  b: \"2\"\n\n# d\nd: 3\n")]
    [InlineData("a:\n    c: 2", "a.b", "a:\n    c: 2\n    b: \"2\"")]
    [InlineData("a:\n  c: 2\n", "a.b.d", "a:\n  c: 2\n  b:\n    d: \"2\"\n")]
    [InlineData("a: { c: 2 }\n", "a.b.d", "a: { c: 2, b: { d: \"2\" } }\n")]
    [InlineData("a:\nd: 1\n", "a.b.c", "a:\n  b:\n    c: \"2\"\nd: 1\n")]
    [InlineData("a:\n  c:\nd: 1\n", "b", "a:\n  c:\nd: 1\nb: \"2\"\n")]
    public void A_value_takes_the_place_of_another_and_the_rest_stays(string text, string path, string expected) =>
        Assert.Equal(expected, YamlEditor.Set(text, path.Split('.'), Version));

    [Theory]
    [InlineData("a: 1 # why\nb: 1\n", "a", "a: # why\n", false)]
    [InlineData("a:\n- 1\nb: 1\n", "a", "a:\n  - x # first\n  - y\nb: 1\n", true)]
    [InlineData("a: # why\n  - 1\nb: 1\n", "a", "a: # why\n  - x # first\n  - y\nb: 1\n", true)]
    [InlineData("a:\n  c: 1\n", "a.b", "a:\n  c: 1\n  b:\n    - x # first\n    - y\n", true)]
    [InlineData("a: { c: 1 }\n", "a.b", "a: { c: 1, b: [\"x\",\"y\"] }\n", true)]
    public void A_block_moves_with_its_comments(string text, string path, string expected, bool whole)
    {
        var edited = YamlEditor.Set(text, path.Split('.'), Block);

        if (whole)
        {
            Assert.Equal(expected, edited);
        }
        else
        {
            // The comment of a value on one line comes to stand behind the block.
            Assert.Equal("a:\n  - x # first\n  - y # why\nb: 1\n", edited);
        }
    }

    [Theory]
    [InlineData("a: 1\nb: 1 # x\n", "b", "a: 1\n")]
    [InlineData("# about a\na: 1\nb: 1\n", "a", "# about a\nb: 1\n")]
    [InlineData("a:\n  b: 1\n  c: 2 # x\nd: 1", "a.b", "a:\n  c: 2 # x\nd: 1")]
    [InlineData("a: { b: 1, c: 2 }\n", "a.b", "a: { c: 2 }\n")]
    [InlineData("a: { b: 1, c: 2 }\n", "a.c", "a: { b: 1 }\n")]
    [InlineData("t:\n  a:\n    b:\n      c: 1\n  z: 1\n", "t.a.b.c", "t:\n  z: 1\n")]
    [InlineData("a:\n  - 1\n  - 2 # x\nb: 1\n", "a", "b: 1\n")]
    public void An_entry_goes_with_its_line_and_a_group_with_its_last_entry(
        string text,
        string path,
        string expected
    ) => Assert.Equal(expected, YamlEditor.Remove(text, path.Split('.')));

    [Theory]
    [InlineData("a: 1\n", "a.b")]
    [InlineData("a: [1]\n", "a.b")]
    [InlineData("a: [1\n", "a")]
    public void A_text_without_room_for_it_is_left_alone(string text, string path) =>
        Assert.Null(YamlEditor.Set(text, path.Split('.'), Version));
}
