using System.Globalization;
using Pulumi.Generator.Json;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Constants and defaults of a schema as C# expressions.</summary>
internal sealed class Values(Package package, Namespaces namespaces, SupportClass support, List<Problem> problems)
{
    /// <summary>The value of a property that the provider insists on; null where it has none.</summary>
    public string? Constant(Property property) =>
        property.Const.Exists ? Literal(property.Const, property.Type, property) : null;

    /// <summary>What a property is until it is set: from the environment, else as the schema says; null for nothing.</summary>
    /// <param name="property">The property.</param>
    /// <param name="later">The value is for an Input, which has no conversion from a null text.</param>
    public string? Default(Property property, bool later)
    {
        var value = property.Default.Exists ? Literal(property.Default, property.Type, property) : null;
        if (property.Environment.IsEmpty || property.Type is not PrimitiveType primitive)
        {
            return value;
        }
        var names = string.Join(", ", property.Environment.Select(Identifiers.Literal));
        return value is not null ? $"{support.Environment(primitive.Kind)}({names}) ?? {value}"
            : later && primitive.Kind == PrimitiveKind.Text ? $"{support.EnvironmentInput}({names})"
            : $"{support.Environment(primitive.Kind)}({names})";
    }

    private string? Literal(JsonNode value, SchemaType type, Property property)
    {
        var literal = type switch
        {
            PrimitiveType primitive => OfPrimitive(value, primitive.Kind),
            EnumReference reference => OfEnum(value, reference),
            UnionType union => union
                .Members.OrderBy(each => each is not PrimitiveType)
                .Select(each =>
                    each switch
                    {
                        PrimitiveType primitive => OfPrimitive(value, primitive.Kind),
                        EnumReference reference => OfEnum(value, reference),
                        _ => null,
                    }
                )
                .FirstOrDefault(each => each is not null),
            _ => null,
        };
        if (literal is null)
        {
            var fault =
                $"{property.Name} cannot be {value.Text}{(value.Text.Length == 0 ? value.Kind.ToString() : "")}";
            problems.Add(new(Problems.BadValue, value.Position, fault));
        }
        return literal;
    }

    private static string? OfPrimitive(JsonNode value, PrimitiveKind kind) =>
        (kind, value.Kind) switch
        {
            (PrimitiveKind.Boolean, JsonKind.True) => "true",
            (PrimitiveKind.Boolean, JsonKind.False) => "false",
            (PrimitiveKind.Integer, JsonKind.Number) => Integer(value)?.ToString(CultureInfo.InvariantCulture),
            (PrimitiveKind.Number, JsonKind.Number) => value.Text + "d",
            (PrimitiveKind.Text, JsonKind.Text) => Identifiers.Literal(value.Text),
            _ => null,
        };

    /// <summary>The number, or null where it is none of C#'s int.</summary>
    public static int? Integer(JsonNode value) =>
        int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private string? OfEnum(JsonNode value, EnumReference reference)
    {
        var member = package.Enums.TryGetValue(reference.Token, out var type)
            ? type.Members.FirstOrDefault(each => each.Value.Kind == value.Kind && each.Value.Text == value.Text)
            : null;
        var typeName = TypeNames.EnumName(reference.Token);
        return member is not null && EnumMemberNames.For(member.Name, typeName) is { } name
            ? $"{TypeNames.Global(namespaces.Of(reference.Token), typeName)}.{name}"
            : null;
    }
}
