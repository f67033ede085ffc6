using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Generator.Naming;

namespace Pulumi.Generator.Tests.Generation;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("name", "Name")]
    [InlineData("b64Url", "B64Url")]
    [InlineData("with-dash", "WithDash")]
    [InlineData("$ref", "Ref")]
    [InlineData("x_kubernetes_list_type", "X_kubernetes_list_type")]
    [InlineData("a.b", "AB")]
    [InlineData("2fa", "_2fa")]
    [InlineData("class", "Class")]
    public void Properties_start_with_a_capital(string name, string expected) =>
        Assert.Equal(expected, Identifiers.Property(name, null, "Owner"));

    [Fact]
    public void A_property_like_its_class_ends_in_value() =>
        Assert.Equal("ContainerPortValue", Identifiers.Property("containerPort", null, "ContainerPort"));

    [Fact]
    public void A_name_that_the_schema_gives_is_taken() =>
        Assert.Equal("KubeConfig", Identifiers.Property("kubeconfig", "KubeConfig", "ProviderArgs"));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("class", "@class")]
    [InlineData("$ref", "@ref")]
    [InlineData("with-dash", "withDash")]
    public void Parameters_keep_the_name_of_the_schema(string name, string expected) =>
        Assert.Equal(expected, Identifiers.Parameter(name));

    [Theory]
    [InlineData("red", "Red")]
    [InlineData("*", "Asterisk")]
    [InlineData("3", "Three")]
    [InlineData("1x", "Color_1x")]
    [InlineData("8.4.1", "Color_8_4_1")]
    [InlineData("-1", "Color_1")]
    [InlineData("_x", "Color_x")]
    [InlineData("$ref", "Color_ref")]
    [InlineData("a-b", "A_b")]
    [InlineData("a  b c", "A_b_c")]
    [InlineData("a__b", "A_b")]
    [InlineData("trailing-", "Trailing_")]
    [InlineData("gRPC/h2", "GRPC_h2")]
    [InlineData("Equals", "EqualsValue")]
    [InlineData("toString", "ToStringValue")]
    [InlineData("Color", "ColorValue")]
    [InlineData("über", "Über")]
    public void Members_of_enumerations_are_made_from_their_values(string value, string expected) =>
        Assert.Equal(expected, EnumMemberNames.For(value, "Color"));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("%%")]
    public void A_value_without_letters_and_digits_gives_no_name(string value) =>
        Assert.Null(EnumMemberNames.For(value, "Color"));

    [Property]
    public bool Whatever_the_value_the_member_is_an_identifier(NonNull<string> value) =>
        EnumMemberNames.For(value.Get, "Color") is not { } name || SyntaxFacts.IsValidIdentifier(name);

    [Property]
    public bool Whatever_the_text_its_literal_reads_back(NonNull<string> text) =>
        SyntaxFactory.ParseExpression(Identifiers.Literal(text.Get)).GetFirstToken().ValueText == text.Get;
}
