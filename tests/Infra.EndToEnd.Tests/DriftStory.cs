using System.Collections.Concurrent;
using CliWrap;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The development stack, deployed and then changed by hand, while one <c>infra drift --watch</c> looks on; the tests look
/// at what was told.
/// </summary>
internal sealed record DriftStory(
    Finished StateBefore,
    Finished PreviewBefore,
    Finished LiveBefore,
    IReadOnlyList<string> Watched,
    int WatchEnd,
    Finished LiveAfter,
    Finished LiveAsJson,
    Finished StateAfter
)
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");

    /// <summary>What is done by hand, and what the watch has to tell of it.</summary>
    private static readonly (string[] Kubectl, string Told)[] Changes =
    [
        (
            ["delete", "networkpolicy", "default-deny", "-n=payments"],
            "dangerous NetworkPolicy payments/default-deny  deleted"
        ),
        (
            [
                "patch",
                "role",
                "viewer",
                "-n=payments",
                "--type=json",
                """--patch=[{"op": "add", "path": "/rules/-", "value": {"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]}}]""",
            ],
            "dangerous Role payments/viewer rules  widened"
        ),
        (
            [
                "patch",
                "resourcequota",
                "quota",
                "-n=payments",
                "--type=merge",
                """--patch={"spec":{"hard":{"pods":"300"}}}""",
            ],
            """dangerous ResourceQuota payments/quota spec.hard.pods  raised  30 → 300"""
        ),
        (
            [
                "patch",
                "resourcequota",
                "quota",
                "-n=risk",
                "--type=merge",
                """--patch={"spec":{"hard":{"pods":"3"}}}""",
            ],
            """benign    ResourceQuota risk/quota spec.hard.pods  lowered  30 → 3"""
        ),
        (
            ["label", "namespace", "risk", "pod-security.kubernetes.io/enforce=privileged", "--overwrite"],
            """dangerous Namespace risk metadata.labels["pod-security.kubernetes.io/enforce"]  lowered"""
        ),
        (
            ["create", "rolebinding", "friend", "-n=risk", "--clusterrole=admin", "--user=friend"],
            "dangerous RoleBinding risk/friend  not declared"
        ),
    ];

    public static IEnumerable<string> Told => Changes.Select(change => change.Told);

    public static async Task<DriftStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        workspace.Connect("default", cluster.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("dev");
        (await workspace.UpAsync()).ExpectSuccess();
        var state = Path.Combine(workspace.Project, "state.json");
        (await workspace.RunAsync("stack", "export", "--show-secrets", "--file", state)).Expect(0);
        string[] live = ["--live", "--kubeconfig", cluster.KubeConfigPath];

        var stateBefore = await DriftAsync(workspace, "--state", state);
        var previewBefore = await CompareAsync(workspace);
        var liveBefore = await DriftAsync(workspace, live);
        var (watched, watchEnd) = await WatchAsync(workspace, cluster);
        var liveAfter = await DriftAsync(workspace, live);
        var liveAsJson = await DriftAsync(workspace, [.. live, "--format", "json"]);
        (await workspace.RunAsync("refresh", "--yes", "--skip-preview")).Expect(0);
        (await workspace.RunAsync("stack", "export", "--file", state)).Expect(0);
        var stateAfter = await DriftAsync(workspace, "--state", state);
        return new(stateBefore, previewBefore, liveBefore, watched, watchEnd, liveAfter, liveAsJson, stateAfter);
    }

    /// <summary>As pipelines do before they deploy: what is there beside what the engine would do.</summary>
    private static async Task<Finished> CompareAsync(Workspace workspace)
    {
        var (state, preview) = (
            Path.Combine(workspace.Project, "kept.json"),
            Path.Combine(workspace.Project, "next.json")
        );
        (await workspace.RunAsync("stack", "export", "--file", state)).Expect(0);
        var planned = await workspace.RunAsync("preview", "--json", "--show-sames");
        await File.WriteAllTextAsync(preview, planned.Expect(0).Output);
        return await Shell.RunAsync(
            "dotnet",
            [Command, "diff", $"state:{state}", $"preview:{preview}", "--exit-code", "--project", workspace.Project]
        );
    }

    private static Task<Finished> DriftAsync(Workspace workspace, params string[] arguments) =>
        Shell.RunAsync("dotnet", [Command, "drift", "dev", "--project", workspace.Project, .. arguments]);

    private static async Task<(IReadOnlyList<string> Told, int End)> WatchAsync(Workspace workspace, Cluster cluster)
    {
        using var interrupt = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var told = new ConcurrentQueue<string>();
        var (file, arguments) = Interruptible.Command(
            "dotnet",
            Command,
            "drift",
            "dev",
            "--project",
            workspace.Project,
            "--watch",
            "--kubeconfig",
            cluster.KubeConfigPath
        );
        var running = CliWrap
            .Cli.Wrap(file)
            .WithArguments(arguments)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(told.Enqueue))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(limit.Token, interrupt.Token);

        // One after the other: the first is seen when the watch has begun, every other one as it happens.
        foreach (var (kubectl, line) in Changes)
        {
            (await cluster.KubectlAsync(kubectl)).Expect(0);
            await UntilAsync(() => told.Any(text => text.StartsWith(line, StringComparison.Ordinal)), told, limit);
        }

        (await cluster.KubectlAsync("delete", "rolebinding", "friend", "-n=risk")).Expect(0);
        await UntilAsync(() => told.Contains("back      RoleBinding risk/friend"), told, limit);
        await interrupt.CancelAsync();
        try
        {
            return ([.. told], (await running).ExitCode);
        }
        catch (OperationCanceledException) when (!limit.IsCancellationRequested)
        {
            // The library takes a program that ends after its interrupt for cancelled, whatever its exit code.
            return ([.. told], ExitOfInterrupted);
        }
    }

    /// <summary>As shells count Ctrl+C.</summary>
    public const int ExitOfInterrupted = 130;

    private static async Task UntilAsync(Func<bool> holds, IEnumerable<string> told, CancellationTokenSource limit)
    {
        while (!holds())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"the watch told only:\n{string.Join('\n', told)}");
            }

            await Task.Delay(100);
        }
    }
}
