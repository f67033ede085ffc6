using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Architecture.Tests;

/// <summary>Rules on the text of the repository. Every rule gives its violations as sentences, none when held.</summary>
internal static partial class House
{
    private const int LongestFile = 400;

    /// <summary>Under <c>Infra.</c> these would shadow a type or namespace of Pulumi in every file below.</summary>
    private static readonly ImmutableHashSet<string> ShadowingNames =
    [
        "Config",
        "Deployment",
        "Output",
        "Resource",
        "Resources",
        "Azure",
        "Kubernetes",
    ];

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.LineCount > LongestFile
        select $"{file.Path} has {file.LineCount} lines; split it at {LongestFile}";

    /// <summary>
    /// The bundled SDK is left out: it repeats the official surface, whose <c>Output&lt;T&gt;</c> promises a value where
    /// an unknown has none.
    /// </summary>
    public static IEnumerable<string> NullForgiving(IEnumerable<SourceFile> files) =>
        from file in files
        where IsProduct(file.Path) && (!IsUnder(file.Path, "sdk") || IsUnder(file.Path, "sdk/Generator"))
        from node in file.Root.DescendantNodes()
        where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        select $"{file.PlaceOf(node)} silences the null check: {node}";

    /// <summary>A class that nobody derives from says so.</summary>
    public static IEnumerable<string> OpenClasses(IReadOnlyCollection<SourceFile> files)
    {
        var product = files.Where(file => IsProduct(file.Path) && !IsUnder(file.Path, "sdk")).ToList();
        var bases = product
            .SelectMany(file => file.Root.DescendantNodes().OfType<BaseTypeSyntax>())
            .Select(syntax => LastName(syntax.Type))
            .ToHashSet();
        return from file in product
            from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            where IsClass(type) && !IsClosed(type) && !bases.Contains(type.Identifier.Text)
            select $"{file.PlaceOf(type)} leaves {type.Identifier.Text} open though nothing derives from it";
    }

    /// <summary>A warning switched off in code carries its reason on the same line or the line before.</summary>
    public static IEnumerable<string> SilentPragmas(IEnumerable<SourceFile> files) =>
        from file in files
        let lines = file.Text.Split('\n')
        from index in Enumerable.Range(0, lines.Length)
        let line = lines[index]
        where line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal)
        where !line.Contains("//", StringComparison.Ordinal) && (index == 0 || !IsComment(lines[index - 1]))
        select $"{file.Path}({index + 1},1) switches a warning off without a reason";

    public static IEnumerable<string> ShadowingNamespaces(IEnumerable<SourceFile> files) =>
        from file in files
        where IsUnder(file.Path, "infra") || IsUnder(file.Path, "stacks")
        from syntax in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        from part in syntax.Name.ToString().Split('.').Skip(1)
        where ShadowingNames.Contains(part)
        select $"{file.PlaceOf(syntax)} has {part} in its namespace, which hides Pulumi's {part}";

    /// <summary>Paths that exist on one machine only.</summary>
    public static IEnumerable<string> MachinePaths(string path, string text) =>
        from Match match in MachinePath().Matches(text)
        let line = text.AsSpan(0, match.Index).Count('\n') + 1
        select $"{path}({line}) names a path of one machine: {match.Value}";

    /// <summary>Nullable and warnings as errors are set once, at the root, and taken back nowhere.</summary>
    public static IEnumerable<string> LaxProjects(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from property in project.Properties
        where
            (property.Key, property.Value) is ("Nullable", not "enable") or ("TreatWarningsAsErrors", not "true")
            || property.Key is "WarningsNotAsErrors"
        select $"{project.Path} sets {property.Key} to {property.Value}";

    private static bool IsProduct(string path) =>
        IsUnder(path, "infra")
        || IsUnder(path, "stacks")
        || IsUnder(path, "review")
        || IsUnder(path, "cli")
        || IsUnder(path, "sdk");

    private static bool IsUnder(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static bool IsClass(TypeDeclarationSyntax type) =>
        type.IsKind(SyntaxKind.ClassDeclaration) || type.IsKind(SyntaxKind.RecordDeclaration);

    private static bool IsClosed(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(modifier =>
            modifier.Kind()
                is SyntaxKind.SealedKeyword
                    or SyntaxKind.StaticKeyword
                    or SyntaxKind.AbstractKeyword
                    or SyntaxKind.PartialKeyword
        );

    private static string LastName(TypeSyntax type) =>
        type switch
        {
            GenericNameSyntax generic => generic.Identifier.Text,
            QualifiedNameSyntax qualified => LastName(qualified.Right),
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => type.ToString(),
        };

    // A home folder that a container image owns is no machine of ours.
    [GeneratedRegex(
        @"(?<![\w./$}*-])/(?:work|root|home/(?!(?:jenkins|build)\b)\w+|Users/\w+)/[\w.-]+|\b[A-Z]:\\(?:Users|src)\\",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex MachinePath();
}
