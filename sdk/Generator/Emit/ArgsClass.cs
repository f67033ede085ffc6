using System.Collections.Immutable;
using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>What an args class is for, which decides its base class.</summary>
internal enum ArgsKind
{
    Resource,
    Invoke,
    Call,
}

/// <summary>Writes a class of inputs.</summary>
internal sealed class ArgsClass(TypeNames types, Values values, MemberNames names, SupportClass support)
{
    public void Write(
        SourceWriter source,
        string name,
        ImmutableArray<Property> properties,
        Side side,
        ArgsKind kind,
        bool isSealed,
        bool othersAsJson = false
    )
    {
        source.Line("");
        source.Open($"public {(isSealed ? "sealed " : "")}class {name} : {TypeNames.Core}{kind}Args");
        foreach (var (property, member) in names.Of(name, properties))
        {
            Member(source, property, member, side, othersAsJson);
        }
        source.Open($"public {name}()");
        foreach (var (property, member) in names.Of(name, properties))
        {
            if (values.Default(property, later: side != Side.Plain && !property.Type.Plain) is { } value)
            {
                source.Line($"{member} = {value};");
            }
        }
        source.Close();
        source.Line($"public static new {name} Empty => new {name}();");
        source.Close();
    }

    private void Member(SourceWriter source, Property property, string member, Side side, bool othersAsJson)
    {
        var plain = side == Side.Plain || property.Type.Plain;
        var type = types.Property(property.Type, side);
        var json = othersAsJson && property.Type is not PrimitiveType { Kind: PrimitiveKind.Text };
        var attribute =
            $"{TypeNames.Core}Input({Identifiers.Literal(property.Name)}"
            + $"{(property.Required ? ", required: true" : "")}{(json ? ", json: true" : "")})";
        var secret = property.Secret && !plain;
        if (property.Type is ListType or MapType)
        {
            // Nothing is sent until the program touches the collection: the attribute is on the field.
            source.Line($"[field: {attribute}]");
            source.Open($"public {type} {member}");
            source.Line($"get => field ??= {(secret ? $"{support.Secret}(new {type}())" : "new()")};");
            source.Line(secret ? $"set => field = {support.Secret}(value);" : "set;");
            source.Close();
        }
        else if (secret)
        {
            source.Line($"[{attribute}]");
            source.Open($"public {type}? {member}");
            source.Line("get;");
            source.Line($"set => field = value is null ? null : ({type}){support.Secret}(value);");
            source.Close();
        }
        else
        {
            var nullable = property.Required && !property.Secret ? "" : "?";
            var filled = nullable.Length == 0 && !(plain && TypeNames.IsValue(property.Type)) ? " = null!;" : "";
            source.Line($"[{attribute}]");
            source.Line($"public {type}{nullable} {member} {{ get; set; }}{filled}");
        }
    }
}
