using Pulumi.Generator.Naming;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Where a type is written.</summary>
internal enum Side
{
    Output,
    Input,
    State,

    /// <summary>Arguments of a function that is called at once.</summary>
    Plain,
}

/// <summary>Types of a schema as C# types, written in full so that no name of a package can shadow another.</summary>
internal sealed class TypeNames(Package package, Namespaces namespaces, TypeUses uses)
{
    public const string Core = "global::Pulumi.";
    public const string Array = "global::System.Collections.Immutable.ImmutableArray";
    public const string Dictionary = "global::System.Collections.Immutable.ImmutableDictionary";

    private const string Json = "global::System.Text.Json.JsonElement";
    private const string List = "global::System.Collections.Generic.List";
    private const string Map = "global::System.Collections.Generic.Dictionary";

    /// <summary>A value's own type.</summary>
    public string Element(SchemaType type, Side side) =>
        type switch
        {
            PrimitiveType primitive => Primitive(primitive.Kind),
            ListType list => $"{Array}<{Element(list.Element, side)}>",
            MapType map => $"{Dictionary}<string, {Element(map.Element, side)}>",
            JsonType => Json,
            AssetType => Core + "AssetOrArchive",
            ArchiveType => Core + "Archive",
            EnumReference reference => Global(namespaces.Of(reference.Token), EnumName(reference.Token)),
            ResourceReference reference => Global(namespaces.Of(reference.Token), ResourceName(reference.Token)),
            ObjectReference reference => Global(
                namespaces.Of(reference.Token, side == Side.Output ? "Outputs" : "Inputs"),
                ObjectName(reference.Token, side)
            ),
            UnionType union => Relaxed(union, side) is { } primitive ? Primitive(primitive)
            : union.Members.Length == 2
                ? $"{Core}Union<{Element(union.Members[0], side)}, {Element(union.Members[1], side)}>"
            : "object",
            _ => "object",
        };

    /// <summary>The type of a property of an args class, without the mark of an optional one.</summary>
    public string Property(SchemaType type, Side side) =>
        side == Side.Plain || type.Plain
            ? Collection(type, side)
            : type switch
            {
                ListType list => $"{Core}InputList<{Element(list.Element, side)}>",
                MapType map => $"{Core}InputMap<{Element(map.Element, side)}>",
                JsonType => Core + "InputJson",
                UnionType { Members.Length: 2 } union =>
                    $"{Core}InputUnion<{Element(union.Members[0], side)}, {Element(union.Members[1], side)}>",
                UnionType => "object",
                _ => $"{Core}Input<{Element(type, side)}>",
            };

    /// <summary>True where C# has no null for the type itself.</summary>
    public static bool IsValue(SchemaType type) =>
        type switch
        {
            PrimitiveType primitive => primitive.Kind != PrimitiveKind.Text,
            UnionType union => union.Members.Length == 2,
            EnumReference or JsonType => true,
            _ => false,
        };

    public string ObjectName(string token, Side side)
    {
        var name = Namespaces.ClassName(token);
        var apart = package.Compatibility != Compatibility.None;
        return side switch
        {
            Side.Output => apart && uses[token].HasFlag(TypeUse.Function) ? name + "Result" : name,
            Side.Input => apart && uses[token].HasFlag(TypeUse.FunctionInput) ? name + "InputArgs" : name + "Args",
            Side.State => name + "GetArgs",
            _ => apart ? name + "Args" : name,
        };
    }

    public static string EnumName(string token) => Namespaces.ClassName(token);

    public string ResourceName(string token) =>
        package.Resources.FirstOrDefault(each => each.Token == token)?.CSharpName ?? Namespaces.ClassName(token);

    public static string Global(string space, string name) => $"global::{space}.{name}";

    public static string Primitive(PrimitiveKind kind) =>
        kind switch
        {
            PrimitiveKind.Boolean => "bool",
            PrimitiveKind.Integer => "int",
            PrimitiveKind.Number => "double",
            _ => "string",
        };

    /// <summary>A mutable collection that a program fills at once, else the value's own type.</summary>
    private string Collection(SchemaType type, Side side) =>
        type switch
        {
            ListType list => $"{List}<{Inside(list.Element, side)}>",
            MapType map => $"{Map}<string, {Inside(map.Element, side)}>",
            _ => Element(type, side),
        };

    private string Inside(SchemaType type, Side side) =>
        side == Side.Plain ? Element(type, side)
        : !type.Plain ? Property(type, side)
        : type switch
        {
            ListType list => $"{Array}<{Inside(list.Element, side)}>",
            MapType map => $"{Dictionary}<string, {Inside(map.Element, side)}>",
            _ => Element(type, side),
        };

    /// <summary>
    /// The primitive of a union with an enumeration of it. In results it stands for both, because a service may
    /// answer with values that the schema does not know yet.
    /// </summary>
    private PrimitiveKind? Relaxed(UnionType union, Side side) =>
        side == Side.Output
        && union.Members.Length == 2
        && union.Members.OfType<PrimitiveType>().FirstOrDefault() is { } primitive
        && union.Members.OfType<EnumReference>().FirstOrDefault() is { } reference
        && package.Enums.TryGetValue(reference.Token, out var values)
        && values.Underlying == primitive.Kind
            ? primitive.Kind
            : null;
}
