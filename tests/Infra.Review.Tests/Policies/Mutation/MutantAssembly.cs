using System.Reflection;
using Infra.Review.Policies;
using Infra.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Review.Tests.Policies.Mutation;

/// <summary>
/// All mutants of all rules, compiled at once: each lies in a namespace of its own below that of the rule, so that it sees
/// what the rule sees. Changes that do not compile are none that a person could make.
/// </summary>
internal static class MutantAssembly
{
    private static readonly MetadataReference[] References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator)
            .Where(path => path != typeof(MutantAssembly).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The mutants that compile, with the id of each.</summary>
    public static IReadOnlyList<(string Id, Policy Policy)> Load()
    {
        var mutants = Rules().ToList();
        var trees = mutants.Select((mutant, at) => InNamespaceOfItsOwn(mutant.Source, at)).ToList();
        var compilation = Compile(trees);
        var broken = compilation
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => found.Location.SourceTree)
            .ToHashSet();
        compilation = compilation.RemoveSyntaxTrees(broken.OfType<SyntaxTree>());
        var rules = LoadInto(compilation).GetTypes().Where(type => type.IsSubclassOf(typeof(Policy))).ToList();
        return
        [
            .. rules
                .Select(rule => (At: NumberOf(rule), Rule: rule))
                .OrderBy(each => each.At)
                .Select(each =>
                    (
                        mutants[each.At].Id,
                        Policy: (Policy)(Activator.CreateInstance(each.Rule) ?? throw new InvalidOperationException())
                    )
                ),
        ];
    }

    private static IEnumerable<Mutant> Rules()
    {
        var folder = Path.Combine(Repository.Root, "review", "Infra.Review", "Policies");
        var trees = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != folder)
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file)))
            .ToList();
        var compilation = Compile(trees);
        return trees.SelectMany(tree => Mutations.Of(tree, compilation.GetSemanticModel(tree)));
    }

    private static SyntaxTree InNamespaceOfItsOwn(CompilationUnitSyntax source, int at)
    {
        var space = source.Members.OfType<FileScopedNamespaceDeclarationSyntax>().Single();
        var name = SyntaxFactory.ParseName($"{space.Name}.Mutant{at}");
        return Parse(source.ReplaceNode(space.Name, name).ToFullString());
    }

    private static int NumberOf(Type rule) =>
        int.Parse((rule.Namespace ?? "").Split(".Mutant")[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    // The name that Infra.Review shows its internals to.
    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            "Infra.Review.Mutants",
            trees.Append(
                Parse("global using System; global using System.Collections.Generic; global using System.Linq;")
            ),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Suppress
            )
        );

    private static Assembly LoadInto(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)));
        return Assembly.Load(image.ToArray());
    }
}
