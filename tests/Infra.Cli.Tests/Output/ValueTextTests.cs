using Infra.Cli.Output;
using Infra.Review.Graph;

namespace Infra.Cli.Tests.Output;

public sealed class ValueTextTests
{
    private static readonly Resource A = Plans.Custom("x:y:A", "a");
    private static readonly Resource B = Plans.Custom("x:y:B", "b");
    private static readonly Resource C = Plans.Custom("x:y:C", "c");

    public static TheoryData<PropertyValue, string> Values =>
        new()
        {
            { PropertyValue.Of(""), "\"\"" },
            { PropertyValue.Of("plain"), "plain" },
            { PropertyValue.Of("two\nlines\t!"), "two\\nlines\\t!" },
            { PropertyValue.Of(new string('x', 80)), new string('x', 59) + "…" },
            { PropertyValue.Of(0.1), "0.1" },
            { PropertyValue.Of(30000), "30000" },
            { PropertyValue.True, "true" },
            { PropertyValue.Null, "null" },
            { SecretValue.Masked, "[secret]" },
            { new SecretValue(PropertyValue.Of("never")), "[secret]" },
            { UnknownValue.Any, "known later" },
            { Plans.Unknown(A), "known after a" },
            { Plans.Unknown(A, B), "known after a and b" },
            { Plans.Unknown(A, B, C), "known after a and 2 more" },
            { new ReferenceValue(A.Urn, "1"), "${a}" },
            { PropertyValue.Of("${a(kubernetes:core/v1:Namespace).id}"), "${a(Namespace).id}" },
            { PropertyValue.Of("x-${a.id}-${b(x:y:Z$azure-native:network:Subnet).id}"), "x-${a.id}-${b(Subnet).id}" },
            {
                PropertyValue.Of(
                    "/subscriptions/00000000-0000-4000-8000-000000000001/providers/Microsoft.Authorization/roleDefinitions/1"
                ),
                "…/roleDefinitions/1"
            },
            { PropertyValue.Of("/" + new string('x', 80)), "/" + new string('x', 58) + "…" },
            { ListValue.Empty, "none" },
            { Plans.List("1", "2", "3"), "1, 2, 3" },
            { Plans.List("1", "2", "3", "4", "5", "6", "7"), "1, 2, 3, 4, 5, 6, … (7)" },
            { PropertyValue.List(PropertyValue.Object(("a", PropertyValue.True))), "1 item" },
            { PropertyValue.Object(), "{}" },
            { new AssetValue(AssetSource.Path, "./a.txt"), "./a.txt" },
            { new AssetValue(AssetSource.Text, "never"), "text" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_fits_one_line(PropertyValue value, string expected) =>
        Assert.Equal(expected, ValueText.Of(value));

    [Theory]
    [InlineData("👍👍👍", 4, "👍…")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "a…")]
    [InlineData("abc", 1, "…")]
    public void A_cut_never_halves_a_character(string text, int length, string expected) =>
        Assert.Equal(expected, PlainText.Cut(text, length));
}
