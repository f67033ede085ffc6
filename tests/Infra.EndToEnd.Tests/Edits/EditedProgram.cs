using Infra.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Infra.EndToEnd.Tests.Edits;

/// <summary>The program of the stacks with another topology, compiled beside links to everything that it needs.</summary>
internal static class EditedProgram
{
    private const string Name = "Infra.Stacks";
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <returns>The file to run.</returns>
    public static string Build(string folder, IReadOnlyList<(string Old, string New)> topology)
    {
        Directory.CreateDirectory(folder);
        var built = Path.GetDirectoryName(Repository.Output("stacks", $"{Name}.dll")) ?? "";
        foreach (var file in Directory.EnumerateFiles(built))
        {
            if (Path.GetFileNameWithoutExtension(file) != Name || Path.GetExtension(file) == ".json")
            {
                File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(file)), file);
            }
        }

        var program = Path.Combine(folder, $"{Name}.dll");
        var emitted = Compilation(built, topology).Emit(program);
        return emitted.Success
            ? program
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(5)));
    }

    private static CSharpCompilation Compilation(string built, IReadOnlyList<(string Old, string New)> topology)
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "stacks"), "*.cs")
            .Select(file =>
                Path.GetFileName(file) == "Topology.cs"
                    ? Edit.Apply(File.ReadAllText(file), topology)
                    : File.ReadAllText(file)
            );
        var libraries = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator)
            .Concat(Directory.EnumerateFiles(built, "*.dll"))
            .Where(file => Path.GetFileNameWithoutExtension(file) != Name)
            .DistinctBy(Path.GetFileName);
        return CSharpCompilation.Create(
            Name,
            [.. sources.Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text))],
            [.. libraries.Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }
}
