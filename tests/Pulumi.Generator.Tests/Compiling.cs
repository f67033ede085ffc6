using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Tests;

/// <summary>Compiles in the test's own process against everything the test runs on.</summary>
internal static class Compiling
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [
            .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
                .Split(Path.PathSeparator)
                .Where(path => !Path.GetFileName(path).StartsWith("Pulumi.", StringComparison.Ordinal) || IsCore(path))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    public static CSharpCompilation Of(string name, IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            name,
            sources.Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest))),
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // Private fields of built assemblies carry attributes that the comparison reads.
                metadataImportOptions: MetadataImportOptions.All
            )
        );

    /// <summary>What the generator makes of a schema.</summary>
    public static CSharpCompilation OfSchema(string schema)
    {
        var (files, problems) = PackageGenerator.Generate(schema, CancellationToken.None);
        Assert.Empty(problems);
        return Of("Generated", files.Select(each => each.Text));
    }

    /// <summary>An assembly that is built already.</summary>
    public static IAssemblySymbol Built(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var symbol = Of("Reader", []).AddReferences(reference).GetAssemblyOrModuleSymbol(reference);
        return (IAssemblySymbol?)symbol ?? throw new InvalidOperationException($"{path} is no assembly");
    }

    public static void AssertCompiles(Compilation compilation) =>
        Assert.Empty(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(each => each.Severity == DiagnosticSeverity.Error)
                .Select(each => each.ToString())
        );

    private static bool IsCore(string path) => Path.GetFileName(path) == "Pulumi.dll";
}
