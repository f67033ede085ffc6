namespace Infra.Bench.Scale;

/// <summary>A Pulumi project in a temporary folder whose program is this assembly.</summary>
internal sealed class ScaleProject : IDisposable
{
    private readonly int lines;

    private ScaleProject(string folder, int lines) => (Folder, this.lines) = (folder, lines);

    public string Folder { get; }

    private static string Program => typeof(ScaleProject).Assembly.Location;

    public static ScaleProject Create(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("scale-").FullName;
        Write(folder, lines);
        return new ScaleProject(folder, lines);
    }

    /// <summary>Puts the project's two files into a folder.</summary>
    public static void Write(string folder, int lines)
    {
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.yaml"),
            $"""
            name: scale
            runtime:
              name: dotnet
              options:
                binary: {Program}

            """
        );
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.bench.yaml"),
            $"""
            config:
              scale:lines: {lines}

            """
        );
    }

    /// <summary><c>infra plan</c> with the whole graph written as JSON.</summary>
    public Task<Measure> PlanAsync() =>
        ProcessMeter.RunAsync(
            Path.Combine(
                ScaleReport.Metadata("RepoRoot"),
                "cli",
                "bin",
                ScaleReport.Metadata("Configuration"),
                "net10.0",
                "infra"
            ),
            ["plan", "bench", "--format", "json", "--out", "plan.json", "--project", Folder],
            Folder
        );

    public Task<Measure> MocksAsync() => ProcessMeter.RunAsync("dotnet", [Program, "mocks", $"{lines}"], Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
