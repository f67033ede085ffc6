using System.Text.Json;

namespace Infra.Recorder.Program;

/// <summary>
/// Says without starting MSBuild whether a build is behind its sources: by the times of all files of the project and of
/// the projects that it references. A needless build costs two seconds, a missed one shows a wrong plan; in doubt it
/// says behind.
/// </summary>
internal static class BuildState
{
    private static readonly string[] SharedFiles =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "global.json",
        "nuget.config",
        "NuGet.config",
        "NuGet.Config",
    ];

    /// <summary>Written after a build that changed nothing, which leaves the times of the assemblies as they were.</summary>
    public static string StampOf(string projectFile) => Path.Combine(FolderOf(projectFile), "obj", "infra-plan.stamp");

    public static bool IsBehind(string projectFile, string assembly)
    {
        var built = Max(
            new DirectoryInfo(FolderOf(assembly))
                .EnumerateFiles("*.dll")
                .Select(file => file.LastWriteTimeUtc)
                .Append(File.GetLastWriteTimeUtc(StampOf(projectFile)))
        );
        var assets = Path.Combine(FolderOf(projectFile), "obj", "project.assets.json");
        if (!File.Exists(assets))
        {
            return true;
        }

        var projects = ReferencedProjects(assets).Prepend(projectFile).ToArray();
        return projects
            .SelectMany(project => Sources(FolderOf(project)))
            .Concat(projects.SelectMany(NamedFiles).Distinct().SelectMany(SourcesOf))
            .Concat(SharedSources(FolderOf(projectFile)))
            .Any(time => time > built);
    }

    /// <summary>
    /// Files outside its folder that a project file names: what it imports, compiles or generates from, and projects
    /// that the restore does not count, such as a source generator. Patterns and variables are passed over.
    /// </summary>
    private static IEnumerable<string> NamedFiles(string projectFile)
    {
        const string Start = "=\"../";
        var text = File.ReadAllText(projectFile);
        for (
            var at = text.IndexOf(Start, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Start, at + 1, StringComparison.Ordinal)
        )
        {
            var from = at + 2;
            var end = text.IndexOf('"', from);
            var file = Path.GetFullPath(Path.Combine(FolderOf(projectFile), end < 0 ? "" : text[from..end]));
            if (File.Exists(file))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<DateTime> SourcesOf(string file) =>
        file.EndsWith("proj", StringComparison.Ordinal) ? Sources(FolderOf(file)) : [File.GetLastWriteTimeUtc(file)];

    private static IEnumerable<DateTime> Sources(string folder)
    {
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (pending.TryPop(out var current))
        {
            // A file that was removed or renamed only shows in the time of its folder.
            yield return current.LastWriteTimeUtc;
            foreach (var entry in current.EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo child)
                {
                    if (child.Name is not ("bin" or "obj" or "node_modules") && !child.Name.StartsWith('.'))
                    {
                        pending.Push(child);
                    }
                }
                else if (IsSource(entry.Name, isTop: current.FullName == folder))
                {
                    yield return entry.LastWriteTimeUtc;
                }
            }
        }
    }

    /// <summary>Stack files and written plans may lie beside a program that sits in the project's root.</summary>
    private static bool IsSource(string name, bool isTop) =>
        Path.GetExtension(name) switch
        {
            ".md" => false,
            ".yaml" or ".yml" or ".json" => !isTop,
            _ => true,
        };

    private static IEnumerable<DateTime> SharedSources(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            foreach (var name in SharedFiles)
            {
                var file = new FileInfo(Path.Combine(current.FullName, name));
                if (file.Exists)
                {
                    yield return file.LastWriteTimeUtc;
                }
            }
        }
    }

    /// <summary>The restore has written down all projects that take part, near and far.</summary>
    private static List<string> ReferencedProjects(string assets)
    {
        var folder = FolderOf(FolderOf(assets));
        var projects = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(File.ReadAllBytes(assets));
            var inLibraries = false;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (reader.CurrentDepth == 1)
                {
                    inLibraries = reader.ValueTextEquals("libraries"u8);
                    reader.Read();
                    if (!inLibraries)
                    {
                        reader.Skip();
                    }
                }
                else if (inLibraries && reader.ValueTextEquals("msbuildProject"u8))
                {
                    reader.Read();
                    projects.Add(Path.GetFullPath(Path.Combine(folder, reader.GetString() ?? "")));
                }
            }
        }
        catch (JsonException)
        {
            // Cut by a build that was stopped: the project's own sources still count, and the next build mends it.
            projects.Clear();
        }

        return projects.Where(File.Exists).ToList();
    }

    private static DateTime Max(IEnumerable<DateTime> times) => times.Aggregate(static (a, b) => a > b ? a : b);

    private static string FolderOf(string file) => Path.GetDirectoryName(file) ?? "";
}
