using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>How names are formed where packages of different age differ.</summary>
internal enum Compatibility
{
    None,

    /// <summary>Packages bridged from Terraform: classes of function results end in Result.</summary>
    TfBridge20,

    /// <summary>The Kubernetes package: the same, args always optional and unsealed, types in Types.Inputs/Outputs.</summary>
    Kubernetes20,
}

internal sealed record Package(
    string Name,
    string Version,
    string? DownloadUrl,
    Regex ModuleFormat,
    Compatibility Compatibility,
    string RootNamespace,
    ImmutableDictionary<string, string> Namespaces,
    ImmutableArray<Property> Config,
    Resource Provider,
    ImmutableDictionary<string, ObjectType> Objects,
    ImmutableDictionary<string, EnumType> Enums,
    ImmutableArray<Resource> Resources,
    ImmutableArray<Function> Functions
)
{
    public bool IsKubernetes => Compatibility == Compatibility.Kubernetes20;
}

/// <summary>A property of an object, resource or function.</summary>
internal sealed record Property(
    string Name,
    string? CSharpName,
    SchemaType Type,
    bool Required,
    bool Secret,
    bool ReplaceOnChanges,
    JsonNode Const,
    JsonNode Default,
    ImmutableArray<string> Environment,
    int Position
);

internal sealed record ObjectType(string Token, ImmutableArray<Property> Properties, bool IsOverlay, int Position);

internal sealed record EnumType(
    string Token,
    PrimitiveKind Underlying,
    ImmutableArray<EnumMember> Members,
    bool IsOverlay,
    int Position
);

internal sealed record EnumMember(string Name, JsonNode Value, string? Deprecation);

internal sealed record Resource(
    string Token,
    string? CSharpName,
    bool IsComponent,
    ImmutableArray<Property> Outputs,
    ImmutableArray<Property> Inputs,
    ImmutableArray<Property>? State,
    ImmutableArray<string> Aliases,
    ImmutableArray<Method> Methods,
    string? Deprecation,
    bool IsOverlay,
    int Position
);

internal sealed record Method(string Name, string FunctionToken, int Position);

/// <param name="Inputs">Null where the function takes none.</param>
/// <param name="Outputs">The result's properties; null where it is something else.</param>
/// <param name="Returns">The result where it is no object; null together with Outputs for no result.</param>
/// <param name="Positional">Names of inputs that become parameters; empty for an args class.</param>
internal sealed record Function(
    string Token,
    ImmutableArray<Property>? Inputs,
    ImmutableArray<Property>? Outputs,
    SchemaType? Returns,
    ImmutableArray<string> Positional,
    string? Deprecation,
    bool IsOverlay,
    int Position
)
{
    /// <summary>Where a method's function finds its resource.</summary>
    public const string Self = "__self__";

    public bool IsMethod => Inputs?.Any(each => each.Name == Self) ?? false;
}
