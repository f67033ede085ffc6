using FsCheck.Xunit;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Tests.Graph;

namespace Infra.Review.Tests.Diff;

public sealed class ValueDiffTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_value_does_not_differ_from_itself(ObjectValue value) => Assert.Empty(ValueDiff.Between(value, value));

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void The_changes_applied_to_the_base_give_the_head(ObjectValue before, ObjectValue other)
    {
        // Two random objects have little in common: mixing them gives heads that share parts with the base.
        var after = Mix(before, other);

        Assert.Equal(after, Patch.Apply(before, ValueDiff.Between(before, after)));
    }

    [Fact]
    public void A_container_added_in_front_is_one_change()
    {
        var changes = ValueDiff.Between(Containers("web", "log"), Containers("init", "web", "log"));

        Assert.Equal(["containers[name=init]", "containers"], changes.Select(change => change.Path.ToString()));
        Assert.Equal([PropertyChangeKind.Added, PropertyChangeKind.Reordered], changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_list_without_identity_is_compared_by_position()
    {
        var change = Assert.Single(ValueDiff.Between(Texts("a", "b"), Texts("a", "c")));

        Assert.Equal("items[1]", change.Path.ToString());
        Assert.Equal("items[]", change.Path.Pattern);
    }

    [Fact]
    public void Names_with_dots_are_quoted_in_the_path()
    {
        var change = Assert.Single(
            ValueDiff.Between(ObjectValue.Empty, PropertyValue.Object(("a.b/c", PropertyValue.True)))
        );

        Assert.Equal("""["a.b/c"]""", change.Path.ToString());
    }

    [Fact]
    public void A_masked_secret_equals_another_and_differs_from_plain_text()
    {
        ObjectValue Password(PropertyValue value) => PropertyValue.Object(("password", value));

        Assert.Empty(ValueDiff.Between(Password(SecretValue.Masked), Password(SecretValue.Masked)));
        Assert.Single(ValueDiff.Between(Password(SecretValue.Masked), Password(PropertyValue.Of("plain"))));
    }

    [Fact]
    public void Secrets_differ_where_both_have_a_trace_and_the_traces_do()
    {
        static ObjectValue Traced(string? trace) => PropertyValue.Object(("password", new SecretValue(null, trace)));

        Assert.Single(ValueDiff.Between(Traced("one"), Traced("other")));
        Assert.Empty(ValueDiff.Between(Traced("one"), Traced("one")));
        Assert.Empty(ValueDiff.Between(Traced("one"), Traced(null)));
        Assert.Empty(ValueDiff.Between(Traced(null), Traced("one")));
    }

    private static ObjectValue Containers(params string[] names) =>
        PropertyValue.Object(
            (
                "containers",
                new ListValue(
                    names
                        .Select(name => (PropertyValue)PropertyValue.Object(("name", PropertyValue.Of(name))))
                        .ToValueList()
                )
            )
        );

    private static ObjectValue Texts(params string[] texts) =>
        PropertyValue.Object(("items", new ListValue(texts.Select(PropertyValue.Of).ToValueList())));

    private static ObjectValue Mix(ObjectValue before, ObjectValue other) =>
        ObjectValue.Of([.. before.Members.Where((_, at) => at % 3 != 0), .. other.Members]);
}
