using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>A Pulumi project as <c>Pulumi.yaml</c> describes it.</summary>
public sealed record StackProject
{
    public required string Name { get; init; }

    /// <summary>The folder of <c>Pulumi.yaml</c>: full path.</summary>
    public required string Folder { get; init; }

    /// <summary><c>Pulumi.yaml</c> as problems name it.</summary>
    public required string File { get; init; }

    /// <summary>Full path of the program's folder or project file (<c>main</c>).</summary>
    public required string Main { get; init; }

    /// <summary>Full path of the built program, from <c>runtime.options.binary</c>; null if it has to be found.</summary>
    public string? Binary { get; init; }

    /// <summary>Stacks that have a file, sorted.</summary>
    public ValueList<string> Stacks { get; init; }

    /// <summary>Where the stack files are, as problems name it; ends without a separator, empty for the current folder.</summary>
    internal string StackFolder { get; init; } = "";

    internal YamlMappingNode? ConfigDeclarations { get; init; }

    internal string StackFile(string stack) => YamlFile.Join(StackFolder, $"Pulumi.{stack}.yaml");
}
