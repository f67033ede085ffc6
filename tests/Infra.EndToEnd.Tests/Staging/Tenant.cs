using System.Text.Json.Nodes;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>kubectl in the namespace of a line.</summary>
internal sealed class Tenant(Cluster cluster)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>With the rights of an administrator.</summary>
    public Task<Finished> RunAsync(string[] arguments, JsonObject? input = null) =>
        Shell.RunAsync(
            Tools.Require("kubectl"),
            ["--kubeconfig", cluster.KubeConfigPath, "--namespace=payments", .. arguments],
            input: input?.ToJsonString()
        );

    /// <summary>As a member of that group, and nothing else.</summary>
    public Task<Finished> AsAsync(string group, string[] arguments, JsonObject? input = null) =>
        RunAsync(["--as=somebody", $"--as-group={group}", .. arguments], input);

    public Task UntilRefusedAsync(JsonObject manifest) =>
        UntilAsync(async () =>
            (await RunAsync(["apply", "--server-side", "--dry-run=server", "-f=-"], manifest)).ExitCode != 0
        );

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(200, limit.Token);
        }
    }
}
