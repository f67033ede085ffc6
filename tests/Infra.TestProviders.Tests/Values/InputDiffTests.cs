namespace Infra.TestProviders.Tests;

public sealed class InputDiffTests
{
    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1}""")]
    [InlineData("""{"a": null}""", "{}")]
    [InlineData("""{"a": 1}""", """{"a": 2}""", "Update a")]
    [InlineData("""{"a": 1}""", """{"a": "1"}""", "Update a")]
    [InlineData("{}", """{"a": {"b": 1}}""", "Add a")]
    [InlineData("""{"a": {"b": 1}}""", """{"a": {}}""", "Delete a.b")]
    [InlineData("""{"a": [1, 2]}""", """{"a": [1, 3, 4]}""", "Update a[1]", "Add a[2]")]
    [InlineData("""{"l": {"a.b/c": 1}}""", """{"l": {"a.b/c": 2}}""", "Update l[\"a.b/c\"]")]
    public void Changes_are_found_place_by_place(string before, string after, params string[] changes) =>
        Assert.Equal(
            changes,
            InputDiff.Between(Json.Object(before), Json.Object(after)).Select(change => $"{change.Kind} {change.Path}")
        );

    [Theory]
    [InlineData("pools[].zones", "pools", true)]
    [InlineData("pools[].zones", "pools[].zones", true)]
    [InlineData("pools[].zones[]", "pools[].zones", true)]
    [InlineData("pools[].zonesX", "pools[].zones", false)]
    [InlineData("pools", "pools[].zones", false)]
    public void A_rule_covers_everything_below_its_property(string pattern, string rule, bool covered) =>
        Assert.Equal(covered, new InputChange(pattern, pattern, ChangeKind.Update, null, null).IsAt(rule));
}
