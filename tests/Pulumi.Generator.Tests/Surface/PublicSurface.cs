using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Tests.Surface;

/// <summary>What a program can see of an assembly: a line a type, member or attribute that matters.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <summary>The lines of every public type, by the type's full name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(IAssemblySymbol assembly)
    {
        var surface = new SortedDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var type in Types(assembly.GlobalNamespace).Where(IsVisible))
        {
            surface[type.ToDisplayString()] = Lines(type).ToHashSet();
        }
        return surface;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(each => each is INamedTypeSymbol type ? Types(each).Prepend(type) : Types(each));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var modifiers = $"{(type.IsStatic ? "static " : "")}{(type.IsSealed ? "sealed " : "")}";
        var kept = $"{(type.IsAbstract ? "abstract " : "")}{(type.IsReadOnly ? "readonly " : "")}";
        yield return $"{modifiers}{kept}{type.TypeKind} : {type.BaseType?.ToDisplayString(Format)}";
        foreach (var contract in type.Interfaces)
        {
            yield return $"implements {contract.ToDisplayString(Format)}";
        }
        foreach (var attribute in Attributes(type))
        {
            yield return attribute;
        }
        foreach (var member in type.GetMembers())
        {
            foreach (var line in Lines(member))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(ISymbol member)
    {
        // What is sent stands on private fields where collections are made on demand.
        foreach (var attribute in member.GetAttributes().Where(each => each.AttributeClass?.Name == "InputAttribute"))
        {
            yield return $"sends {Arguments(attribute)}";
        }
        var decodes = member.GetAttributes().Any(each => each.AttributeClass?.Name == "OutputConstructorAttribute");
        var isType = member is INamedTypeSymbol;
        var isAccessor = member is IMethodSymbol { AssociatedSymbol: not null };
        if (isType || isAccessor || !(decodes || IsVisible(member)))
        {
            yield break;
        }
        var text = member.ToDisplayString(Format);
        yield return text;
        foreach (var attribute in Attributes(member))
        {
            yield return $"{text} {attribute}";
        }
    }

    private static IEnumerable<string> Attributes(ISymbol symbol) =>
        from attribute in symbol.GetAttributes()
        let name = NameOf(attribute.AttributeClass)
        where name is not null
        // The version is an implementation matter of the subclass that the official generator makes.
        let arguments = name == "ResourceType" ? attribute.ConstructorArguments[0].Value : Arguments(attribute)
        select $"[{name} {arguments}]";

    private static string Arguments(AttributeData attribute) =>
        string.Join(", ", attribute.ConstructorArguments.Select(each => each.Value));

    private static string? NameOf(INamedTypeSymbol? type) =>
        type?.Name switch
        {
            "OutputAttribute" => "Output",
            "OutputTypeAttribute" => "OutputType",
            "OutputConstructorAttribute" => "OutputConstructor",
            "EnumTypeAttribute" => "EnumType",
            "ObsoleteAttribute" => "Obsolete",
            "EditorBrowsableAttribute" => "EditorBrowsable",
            "ResourceTypeAttribute" => "ResourceType",
            null => null,
            _ => NameOf(type.BaseType),
        };
}
