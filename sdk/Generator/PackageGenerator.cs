using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Emit;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator;

/// <summary>A package schema as the compiler hands it over. Equal text means nothing is generated anew.</summary>
internal sealed record SchemaFile(string Path, string Text);

/// <summary>Makes the classes of a provider package from each JSON file among the additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PackageGenerator : IIncrementalGenerator
{
    /// <summary>Name of the tracked step that reads the schemas.</summary>
    public const string SchemaStep = "Schema";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context
            .AdditionalTextsProvider.Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select((file, cancel) => new SchemaFile(file.Path, file.GetText(cancel)?.ToString() ?? ""))
            .WithTrackingName(SchemaStep);
        context.RegisterSourceOutput(schemas, Generate);
    }

    /// <summary>The classes of a schema; with problems there are none, because half a package helps nobody.</summary>
    internal static (ImmutableArray<SourceFile> Files, ImmutableArray<Problem> Problems) Generate(
        string schema,
        CancellationToken cancel
    )
    {
        var problems = new List<Problem>();
        var files = PackageReader.Read(schema, problems) is { } package
            ? PackageEmitter.Emit(package, problems, cancel)
            : [];
        return problems.Count == 0 ? (files, []) : ([], [.. problems.Distinct().OrderBy(each => each.Position)]);
    }

    private static void Generate(SourceProductionContext context, SchemaFile schema)
    {
        var (files, problems) = Generate(schema.Text, context.CancellationToken);
        foreach (var file in files)
        {
            context.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic(schema.Path, SourceText.From(schema.Text)));
        }
    }
}
