namespace Infra.Planning.Tests;

public sealed class ConfigPathTests
{
    private static readonly ConfigPath Pool = ConfigPath.Root("infra")["clusters"]["dev"]["pools"]["apps"];

    [Fact]
    public void Keys_follow_the_source_after_a_colon_and_each_other_after_a_dot() =>
        Assert.Equal("infra:clusters.dev.pools.apps", Pool.ToString());

    [Fact]
    public void An_item_of_a_list_stands_in_brackets() =>
        Assert.Equal("infra:zones[2]", ConfigPath.Root("infra")["zones"][2].ToString());

    [Theory]
    [InlineData("two words", """infra:lines["two\u0020words"]""")]
    [InlineData("a.b", """infra:lines["a.b"]""")]
    [InlineData("", """infra:lines[""]""")]
    [InlineData("line\nbreak", """infra:lines["line\nbreak"]""")]
    [InlineData("say \"hi\"", """infra:lines["say\u0020\u0022hi\u0022"]""")]
    public void A_key_that_is_no_word_is_quoted_without_blanks(string key, string expected) =>
        Assert.Equal(expected, ConfigPath.Root("infra")["lines"][key].ToString());

    [Fact]
    public void A_place_lies_within_itself_and_within_what_surrounds_it()
    {
        Assert.True(Pool.IsWithin(Pool));
        Assert.True(Pool["max"].IsWithin(Pool));
        Assert.True(Pool[0].IsWithin(Pool));
        Assert.True(Pool.IsWithin(ConfigPath.Root("infra")));
    }

    [Fact]
    public void A_place_lies_not_within_a_neighbour_whose_name_begins_alike()
    {
        var neighbour = ConfigPath.Root("infra")["clusters"]["dev"]["pools"]["app"];

        Assert.False(Pool.IsWithin(neighbour));
        Assert.False(neighbour.IsWithin(Pool));
    }
}
