namespace Pulumi.Generator.Tests.Generation;

/// <summary>A schema with a mistake gives a diagnostic and no code; the generator never fails itself.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("PSG001", "")]
    [InlineData("PSG001", "not json")]
    [InlineData("PSG002", "[]")]
    [InlineData("PSG002", """{"name": "p"}""")]
    [InlineData("PSG002", """{"name": 1, "version": "1.0.0"}""")]
    public void What_is_no_schema_is_refused(string code, string text) => Assert.Equal([code], Codes(text));

    [Theory]
    [InlineData("PSG003", """ "a": { "$ref": "#/types/p:index:Nowhere" } """)]
    [InlineData("PSG003", """ "a": { "$ref": "#/resources/p:index:Nowhere" } """)]
    [InlineData("PSG003", """ "a": { "type": "text" } """)]
    [InlineData("PSG003", """ "a": true """)]
    [InlineData("PSG003", """ "a": { "type": "array" } """)]
    [InlineData("PSG004", """ "a": { "$ref": "/aws/v5.0.0/schema.json#/resources/aws:s3:Bucket" } """)]
    [InlineData("PSG005", """ "$": { "type": "string" } """)]
    [InlineData("PSG006", """ "with-dash": { "type": "string" }, "withDash": { "type": "string" } """)]
    [InlineData("PSG007", """ "a": { "type": "integer", "default": "one" } """)]
    [InlineData("PSG007", """ "a": { "type": "integer", "default": 99999999999 } """)]
    [InlineData("PSG007", """ "a": { "type": "boolean", "const": "true" } """)]
    [InlineData("PSG007", """ "a": { "type": "array", "items": { "type": "string" }, "default": "x" } """)]
    [InlineData("PSG007", """ "a": { "$ref": "#/types/p:index:Color", "default": "blue" } """)]
    public void A_property_that_cannot_be_generated_is_named(string code, string properties) =>
        Assert.Contains(
            code,
            Codes(Schema($$""" "resources": { "p:index:R": { "inputProperties": { {{properties}} } } } """))
        );

    [Theory]
    [InlineData("PSG005", """{ "type": "string", "enum": [ { "value": "%" } ] }""")]
    [InlineData("PSG006", """{ "type": "string", "enum": [ { "value": "a-b" }, { "value": "a b" } ] }""")]
    [InlineData("PSG004", """{ "type": "boolean", "enum": [ { "value": true } ] }""")]
    [InlineData("PSG007", """{ "type": "integer", "enum": [ { "name": "Half", "value": 0.5 } ] }""")]
    [InlineData("PSG007", """{ "type": "string", "enum": [ { "value": 1 } ] }""")]
    public void An_enumeration_that_cannot_be_generated_is_named(string code, string type) =>
        Assert.Contains(code, Codes(Schema($$""" "types": { "p:index:E": {{type}} } """, withColor: false)));

    [Theory]
    [InlineData("PSG004", """ "parameterization": { "baseProvider": {} } """)]
    [InlineData("PSG005", """ "resources": { "R": {} } """)]
    [InlineData("PSG006", """ "resources": { "p:index:R": {}, "p:index:r": {} } """)]
    [InlineData("PSG003", """ "resources": { "p:index:R": { "methods": { "m": "p:index:R/m" } } } """)]
    [InlineData("PSG007", """ "meta": { "moduleFormat": "(" } """)]
    public void A_package_that_cannot_be_generated_is_refused(string code, string members) =>
        Assert.Contains(code, Codes(Schema(members)));

    [Fact]
    public void Several_mistakes_are_reported_together_in_the_order_of_the_file()
    {
        const string Resources = """
            "resources": { "p:index:R": { "inputProperties": {
                "b": { "$ref": "#/types/p:index:No" }, "a": { "type": "integer", "default": "x" } } } }
            """;
        Assert.Equal(["PSG003", "PSG007"], Codes(Schema(Resources)));
    }

    [Fact]
    public void With_a_mistake_nothing_is_generated()
    {
        var (files, _) = PackageGenerator.Generate(Schema(""" "resources": { "R": {} } """), CancellationToken.None);
        Assert.Empty(files);
    }

    [Property]
    public bool No_text_makes_the_generator_fail(NonNull<string> text) =>
        !PackageGenerator.Generate(text.Get, CancellationToken.None).Problems.IsEmpty;

    private static IEnumerable<string> Codes(string schema) =>
        PackageGenerator.Generate(schema, CancellationToken.None).Problems.Select(each => each.Descriptor.Id);

    private static string Schema(string members, bool withColor = true)
    {
        const string Color =
            """ , "types": { "p:index:Color": { "type": "string", "enum": [ { "value": "red" } ] } } """;
        return $$"""{ "name": "p", "version": "1.0.0", {{members}} {{(withColor ? Color : "")}} }""";
    }
}
