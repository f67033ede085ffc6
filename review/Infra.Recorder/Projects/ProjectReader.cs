using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>Reads <c>Pulumi.yaml</c>: what the recorder needs of it, no more.</summary>
internal static class ProjectReader
{
    private static readonly string[] FileNames = ["Pulumi.yaml", "Pulumi.yml"];

    public static StackProject? Read(string folder, List<Problem> problems)
    {
        var file = FileNames.Select(name => YamlFile.Join(folder, name)).FirstOrDefault(Path.Exists);
        if (file is null)
        {
            var place = folder is "" or "." ? "the current folder" : $"`{folder}`";
            problems.Add(
                new Problem("INF501", $"there is no Pulumi.yaml in {place}; name the project's folder with --project")
            );
            return null;
        }

        if (YamlFile.Read(file, problems) is not { } root)
        {
            return null;
        }

        var found = problems.Count;
        var fullFolder = Path.GetFullPath(folder is "" ? "." : folder);
        var name = Name(file, root, problems);
        var binary = Binary(file, root, problems);
        var main = Main(file, root, fullFolder, problems);
        var stackFolder = YamlFile.Text(YamlFile.Get(root, "stackConfigDir")) is { } configured
            ? YamlFile.Join(folder, configured)
            : folder;
        return problems.Count > found
            ? null
            : new StackProject
            {
                Name = name,
                Folder = fullFolder,
                File = file,
                Main = main,
                Binary = binary is null ? null : Path.Combine(Directory.Exists(main) ? main : fullFolder, binary),
                StackFolder = stackFolder,
                Stacks = StacksIn(stackFolder),
                ConfigDeclarations = YamlFile.Get(root, "config") as YamlMappingNode,
            };
    }

    private static string Name(string file, YamlMappingNode root, List<Problem> problems)
    {
        if (YamlFile.Text(YamlFile.Get(root, "name")) is { Length: > 0 } name)
        {
            return name;
        }

        problems.Add(At(file, root, "name", "INF505", "the project has no name; write `name: <text>`"));
        return "";
    }

    private static string? Binary(string file, YamlMappingNode root, List<Problem> problems)
    {
        var runtime = YamlFile.Get(root, "runtime");
        var name = runtime is YamlMappingNode mapping ? YamlFile.Get(mapping, "name") : runtime;
        if (YamlFile.Text(name) != "dotnet")
        {
            problems.Add(
                At(file, root, "runtime", "INF506", "only programs for .NET can be planned; write `runtime: dotnet`")
            );
            return null;
        }

        return
            runtime is YamlMappingNode options
            && YamlFile.Get(options, "options") is YamlMappingNode values
            && YamlFile.Get(values, "binary") is { } binary
            ? YamlFile.Text(binary)
            : null;
    }

    private static string Main(string file, YamlMappingNode root, string folder, List<Problem> problems)
    {
        var main = Path.GetFullPath(Path.Combine(folder, YamlFile.Text(YamlFile.Get(root, "main")) ?? ""));
        if (!Path.Exists(main))
        {
            problems.Add(
                At(file, root, "main", "INF507", "the program's folder does not exist; `main` is relative to this file")
            );
        }

        return main;
    }

    private static ValueList<string> StacksIn(string folder)
    {
        var full = folder is "" ? "." : folder;
        return Directory.Exists(full)
            ? Directory
                .EnumerateFiles(full, "Pulumi.*.yaml")
                .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
                .ToSortedSet()
            : default;
    }

    private static Problem At(string file, YamlMappingNode root, string key, string code, string message)
    {
        var node = YamlFile.Get(root, key);
        return new Problem(code, message)
        {
            Place = node is null ? new Place(file, 1, 1) : YamlFile.PlaceOf(file, node),
        };
    }
}
