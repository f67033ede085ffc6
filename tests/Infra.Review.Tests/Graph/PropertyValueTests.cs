using FsCheck.Xunit;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

public sealed class PropertyValueTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Values_are_equal_when_their_content_is(PropertyValue value)
    {
        var copy = Copy(value);

        Assert.Equal(value, copy);
        Assert.Equal(value.GetHashCode(), copy.GetHashCode());
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Values_of_different_text_are_different(PropertyValue left, PropertyValue right) =>
        Assert.Equal(Written(left).AsSpan().SequenceEqual(Written(right)), left.Equals(right));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void An_object_is_the_same_in_any_order(ObjectValue value, int seed)
    {
        var members = value.Members.ToArray();
        new Random(seed).Shuffle(members);

        Assert.Equal(value, ObjectValue.Of(members));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Every_member_of_an_object_is_found_by_name(ObjectValue value)
    {
        Assert.All(value.Members, member => Assert.Same(member.Value, value[member.Name]));
        Assert.Null(value["no such name"]);
    }

    [Fact]
    public void Of_two_members_with_one_name_the_later_counts()
    {
        var value = PropertyValue.Object(
            ("b", PropertyValue.Of(1)),
            ("a", PropertyValue.Of(2)),
            ("b", PropertyValue.Of(3))
        );

        Assert.Equal("""{"a":2,"b":3}""", value.ToString());
    }

    [Fact]
    public void A_mapping_that_changes_nothing_gives_the_object_itself()
    {
        var value = PropertyValue.Object(("a", PropertyValue.Of(1)), ("b", PropertyValue.Of(2)));

        Assert.Same(value, value.Select(member => member.Value));
        Assert.Equal(
            """{"a":null,"b":2}""",
            value.Select(member => member.Name == "a" ? PropertyValue.Null : member.Value).ToString()
        );
    }

    private static PropertyValue Copy(PropertyValue value) =>
        value switch
        {
            StringValue text => new StringValue(new string(text.Value.AsSpan())),
            NumberValue number => new NumberValue(number.Value),
            ListValue list => new ListValue(list.Items.Select(Copy).ToValueList()),
            ObjectValue members => ObjectValue.Of(members.Members.Select(m => new Member(m.Name, Copy(m.Value)))),
            UnknownValue unknown => new UnknownValue(unknown.Kind, unknown.WaitsFor.ToValueList()),
            ArchiveValue { Assets: { } assets } archive => archive with { Assets = (ObjectValue)Copy(assets) },
            _ => value,
        };

    private static byte[] Written(PropertyValue value) =>
        GraphJson.ToBytes(ResourceGraph.Of("p", "s", [], PropertyValue.Object(("value", value))));
}
