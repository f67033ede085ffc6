using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the class that reads a package's settings from the stack's configuration.</summary>
internal sealed class ConfigClass(Package package, TypeNames types, Values values, MemberNames names)
{
    private const string Name = "Config";

    // Nested types that settings are made of, by token; found while properties are written.
    private readonly SortedDictionary<string, ObjectType> nested = new(StringComparer.Ordinal);

    public void Write(SourceWriter source)
    {
        source.Line("");
        source.Open($"public static class {Name}");
        // Made at every use: it belongs to the run that is under way then.
        source.Line($"private static {TypeNames.Core}Config config => new({Identifiers.Literal(package.Name)});");
        foreach (var (property, member) in names.Of(Name, package.Config))
        {
            var type = TypeOf(property.Type);
            var read = $"config.{Getter(property.Type, type)}({Identifiers.Literal(property.Name)})";
            var fallback = values.Default(property, later: false) is { } value ? $" ?? {value}" : "";
            var declared = property.Type is ListType ? type : type + "?";
            source.Line($"private static ({declared} Value, bool IsSet) set{member};");
            source.Open($"public static {declared} {member}");
            source.Line($"get => set{member}.IsSet ? set{member}.Value : {read}{fallback};");
            source.Line($"set => set{member} = (value, true);");
            source.Close();
        }
        NestedTypes(source);
        source.Close();
    }

    private static string Getter(SchemaType type, string typeName) =>
        type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Boolean } => "GetBoolean",
            PrimitiveType { Kind: PrimitiveKind.Integer } => "GetInt32",
            PrimitiveType { Kind: PrimitiveKind.Number } => "GetDouble",
            PrimitiveType => "Get",
            _ => $"GetObject<{typeName}>",
        };

    private string TypeOf(SchemaType type)
    {
        switch (type)
        {
            case ListType list:
                return $"{TypeNames.Array}<{TypeOf(list.Element)}>";
            case MapType map:
                return $"{TypeNames.Dictionary}<string, {TypeOf(map.Element)}>";
            case ObjectReference reference when package.Objects.TryGetValue(reference.Token, out var target):
                nested[reference.Token] = target;
                return $"Types.{types.ObjectName(reference.Token, Side.Output)}";
            default:
                return types.Element(type, Side.Output);
        }
    }

    private void NestedTypes(SourceWriter source)
    {
        if (nested.Count == 0)
        {
            return;
        }
        source.Open("public static class Types");
        var written = new HashSet<string>(StringComparer.Ordinal);
        // Writing one may find more.
        while (nested.FirstOrDefault(each => !written.Contains(each.Key)).Value is { } type)
        {
            written.Add(type.Token);
            var name = types.ObjectName(type.Token, Side.Output);
            source.Open($"public class {name}");
            foreach (var (property, member) in names.Of(name, type.Properties))
            {
                var optional = property.Required || property.Type is ListType ? "" : "?";
                var filled = TypeNames.IsValue(property.Type) || property.Type is ListType ? "" : " = null!;";
                source.Line($"public {TypeOf(property.Type)}{optional} {member} {{ get; set; }}{filled}");
            }
            source.Close();
        }
        source.Close();
    }
}
