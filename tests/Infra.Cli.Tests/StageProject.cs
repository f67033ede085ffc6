using Infra.TestKit;

namespace Infra.Cli.Tests;

/// <summary>A checkout with the stacks and stages of the root, whose program is that of <c>stacks/</c> or of the tests.</summary>
internal sealed class StageProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private StageProject(string program)
    {
        File.WriteAllText(folder.PathOf("Pulumi.yaml"), $"name: infra\nruntime: dotnet\nmain: {program}\n");
        foreach (var file in Directory.EnumerateFiles(TestFolder.Root, "*.yaml"))
        {
            if (Path.GetFileName(file) != "Pulumi.yaml")
            {
                File.Copy(file, folder.PathOf(Path.GetFileName(file)));
            }
        }

        var stages = Path.Combine(TestFolder.Root, "promotions");
        foreach (var file in new[] { "stages.yaml", "reference/settings.yaml", "reference/addresses.yaml" })
        {
            Write($"promotions/{file}", File.ReadAllText(Path.Combine(stages, file)));
        }
    }

    public string Folder => folder.Path;

    /// <summary>A commit of the platform as it is.</summary>
    public static async Task<StageProject> CreateAsync(string program = "stacks")
    {
        var project = new StageProject(Path.Combine(TestFolder.Root, program));
        await project.GitAsync("init", "--quiet");
        await project.GitAsync("config", "user.email", "test@example.invalid");
        await project.GitAsync("config", "user.name", "test");
        await project.CommitAsync();
        return project;
    }

    /// <summary>A commit of three small stages that differ in a host alone and plan within a moment.</summary>
    public static async Task<StageProject> OfShopAsync()
    {
        var project = await CreateAsync("tests/Infra.TestProgram");
        project.Write(
            "promotions/reference/settings.yaml",
            "config:\n  infra:addOns: { harbor: { host: reference.example } }\n"
        );
        // The program of the tests names no versions of providers.
        project.Write("policies.yaml", "severity: { INF650: off }\n");
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            project.Write(
                $"Pulumi.{stack}.yaml",
                $"config:\n  infra:addOns:\n    harbor: {{ host: {stack}.example, version: 1.19.1 }}\n"
            );
        }

        File.Delete(Path.Combine(project.Folder, "addresses.lock.yaml"));
        await project.CommitAsync();
        return project;
    }

    public string Read(string file) => File.ReadAllText(folder.PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(file)) ?? Folder);
        File.WriteAllText(folder.PathOf(file), text);
    }

    public void Replace(string file, string old, string changed)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, changed, StringComparison.Ordinal));
    }

    public async Task<string> CommitAsync()
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "--message=change");
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    public async Task<CommandRun> RunAsync(params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args, "--project", Folder]);
        return run with
        {
            Error = run.Error.Replace($"{Folder}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal),
        };
    }

    /// <summary>Deployed is whatever is committed: this records it.</summary>
    public async Task RecordAsync(string stack)
    {
        var run = await RunAsync("record", stack);
        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        await CommitAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> GitAsync(params string[] args) =>
        (await Shell.RunAsync("git", args, Folder)).Expect(0).Output;
}
