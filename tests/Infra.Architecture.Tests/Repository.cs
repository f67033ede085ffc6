using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Infra.Architecture.Tests;

/// <summary>One C# file: its path from the root with forward slashes, its text, and its syntax when a rule asks.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> root = new(() => CSharpSyntaxTree.ParseText(Text, path: Path).GetRoot());

    public SyntaxNode Root => root.Value;

    /// <summary>Lines as an editor counts them: a final line break opens no further line.</summary>
    public int LineCount => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>Where a node starts, as editors and terminals link it.</summary>
    public string PlaceOf(SyntaxNode node)
    {
        var start = node.GetLocation().GetLineSpan().StartLinePosition;
        return $"{Path}({start.Line + 1},{start.Character + 1})";
    }
}

/// <summary>The checkout that these tests were built from, read once.</summary>
internal static class Repository
{
    private static readonly ImmutableHashSet<string> NotOurs =
    [
        "bin",
        "obj",
        ".git",
        ".infra",
        "node_modules",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file of the checkout that people keep, as paths from the root with forward slashes.</summary>
    public static ImmutableArray<string> Files { get; } =
    [.. FilesUnder(new DirectoryInfo(Root)).Select(ToRelative).Order(StringComparer.Ordinal)];

    public static ImmutableArray<SourceFile> Sources { get; } = [.. Files.Where(IsSource).Select(ReadSource)];

    public static ImmutableArray<ProjectFile> Projects { get; } =
    [.. Files.Where(IsProject).Select(path => ProjectFile.Parse(path, ReadText(path), ReadImport))];

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    private static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.Ordinal);

    private static SourceFile ReadSource(string path) => new(path, ReadText(path));

    private static string? ReadImport(string path) => Exists(path) ? ReadText(path) : null;

    private static string ToRelative(FileInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Where(file => !NotOurs.Contains(file.Name))
            .Concat(folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)).SelectMany(FilesUnder));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // The build may rewrite source paths (deterministic builds on CI do), so the output folder comes first.
        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile) };
        return starts.OfType<string>().SelectMany(Upward).FirstOrDefault(IsRoot)
            ?? throw new InvalidOperationException("No Infra.sln above the test's output folder or its source file.");
    }

    private static IEnumerable<string> Upward(string folder)
    {
        for (var current = folder; !string.IsNullOrEmpty(current); current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    private static bool IsRoot(string folder) => File.Exists(Path.Combine(folder, "Infra.sln"));
}
