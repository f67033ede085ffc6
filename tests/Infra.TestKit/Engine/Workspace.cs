using System.Collections.Immutable;

namespace Infra.TestKit.Engine;

/// <summary>
/// A place to run the Pulumi engine in: a home, a backend and a project folder of its own, the test providers on PATH,
/// an empty Azure, and the control planes that its clusters are.
/// </summary>
public sealed class Workspace : IAsyncDisposable
{
    private static readonly ImmutableArray<string> Packages = ["azure-native", "kubernetes", "random"];

    /// <summary>Stacks that are good today are good in a year.</summary>
    public const string Today = "2026-11-25";

    /// <summary>Of custom kinds, for what the stacks install with charts.</summary>
    private static readonly string Definitions = Path.Combine(Repository.Root, "..", "shared", "data", "crds");

    private readonly string folder;
    private readonly string pulumi;
    private readonly Dictionary<string, string?> environment;

    private Workspace(string folder, string pulumi)
    {
        this.folder = folder;
        this.pulumi = pulumi;
        Project = Directory.CreateDirectory(Path.Combine(folder, "project")).FullName;
        AzureFolder = Directory.CreateDirectory(Path.Combine(folder, "azure")).FullName;
        ClustersFolder = Directory.CreateDirectory(Path.Combine(folder, "clusters")).FullName;
        var plugins = Directory.CreateDirectory(Path.Combine(folder, "plugins")).FullName;
        string?[] path = [plugins, Path.GetDirectoryName(pulumi), Environment.GetEnvironmentVariable("PATH")];
        environment = new()
        {
            ["PULUMI_HOME"] = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName,
            ["PULUMI_BACKEND_URL"] = $"file://{Directory.CreateDirectory(Path.Combine(folder, "state")).FullName}",
            // The stacks' example secrets are written for it.
            ["PULUMI_CONFIG_PASSPHRASE"] = "example",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            // The event log is an option of these.
            ["PULUMI_DEBUG_COMMANDS"] = "true",
            ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
            ["PATH"] = string.Join(Path.PathSeparator, path.OfType<string>()),
            ["INFRA_TODAY"] = Today,
            ["INFRA_TEST_AZURE"] = AzureFolder,
            ["INFRA_TEST_CLUSTERS"] = ClustersFolder,
            ["INFRA_TEST_DEFINITIONS"] = Directory.Exists(Definitions) ? Definitions : null,
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (var package in Packages)
        {
            WritePlugin(plugins, package);
        }
    }

    /// <summary>The folder that the engine runs in.</summary>
    public string Project { get; }

    /// <summary>What exists in Azure, one file a resource.</summary>
    public string AzureFolder { get; }

    private string ClustersFolder { get; }

    /// <summary>A <c>Pulumi.yaml</c> for the repository's program, as it was built with the tests.</summary>
    public static string BuiltProgram => ProgramOf(Repository.Output("stacks", "Infra.Stacks.dll"));

    /// <summary>A <c>Pulumi.yaml</c> for a program that is built.</summary>
    public static string ProgramOf(string assembly) =>
        $"name: infra\nruntime:\n  name: dotnet\n  options:\n    binary: {assembly}\n";

    /// <summary>Skips the running test where the engine is missing.</summary>
    public static Workspace Create()
    {
        var engine = Tools.Require("pulumi");
        Tools.Require("pulumi-language-dotnet");
        return new Workspace(Directory.CreateTempSubdirectory("infra-engine-").FullName, engine);
    }

    /// <summary>Makes a control plane the cluster of that name; <c>default</c> for all others.</summary>
    public void Connect(string cluster, string kubeconfig) =>
        File.WriteAllText(Path.Combine(ClustersFolder, $"{cluster}.yaml"), kubeconfig);

    /// <summary>
    /// Puts the repository's program into the project folder, as it was built with the tests: the stacks' settings are
    /// copies, since the engine writes into them.
    /// </summary>
    public void UseBuiltProgram()
    {
        File.WriteAllText(Path.Combine(Project, "Pulumi.yaml"), BuiltProgram);
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "*.yaml"))
        {
            if (Path.GetFileName(file) != "Pulumi.yaml")
            {
                File.Copy(file, Path.Combine(Project, Path.GetFileName(file)));
            }
        }
    }

    /// <summary>Another program over the same settings and the same state.</summary>
    /// <param name="program">As it was built.</param>
    public void UseProgram(string program) =>
        File.WriteAllText(Path.Combine(Project, "Pulumi.yaml"), ProgramOf(program));

    /// <summary>Any command of the engine.</summary>
    public Task<Finished> RunAsync(params string[] arguments) =>
        Shell.RunAsync(pulumi, [.. arguments, "--non-interactive", "--color=never"], Project, environment);

    public async Task InitAsync(string stack) =>
        (await RunAsync("stack", "init", stack, "--secrets-provider=passphrase")).Expect(0);

    public Task<EngineRun> PreviewAsync(params string[] arguments) => OperateAsync(["preview", .. arguments]);

    public Task<EngineRun> UpAsync(params string[] arguments) =>
        OperateAsync(["up", "--yes", "--skip-preview", .. arguments]);

    public Task<EngineRun> RefreshAsync(params string[] arguments) =>
        OperateAsync(["refresh", "--yes", "--skip-preview", .. arguments]);

    public Task<EngineRun> DestroyAsync(params string[] arguments) =>
        OperateAsync(["destroy", "--yes", "--skip-preview", .. arguments]);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<EngineRun> OperateAsync(string[] arguments)
    {
        var log = Path.Combine(folder, "events.json");
        File.Delete(log);
        var finished = await RunAsync([.. arguments, $"--event-log={log}"]);
        return EngineRun.Read(finished, File.Exists(log) ? await File.ReadAllTextAsync(log) : "");
    }

    private static void WritePlugin(string plugins, string package)
    {
        var provider = Repository.Output(Path.Combine("tests", "Infra.TestProviders"), "Infra.TestProviders.dll");
        var script = Path.Combine(plugins, $"pulumi-resource-{package}");
        File.WriteAllText(script, $"#!/bin/sh\nexec dotnet '{provider}' {package} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
