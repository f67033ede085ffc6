using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The life of the development stack, played once on the real engine against a real API server; the tests look at its
/// chapters.
/// </summary>
internal sealed record DevelopmentStory(
    EngineRun Preview,
    EngineRun Up,
    Picture AfterUp,
    PermissionStory Permissions,
    EngineRun SecondUp,
    EngineRun QuotaPreview,
    EngineRun QuotaUp,
    Picture AfterQuota,
    EngineRun Refresh,
    EngineRun RefreshAfterForeignChange,
    EngineRun Destroy,
    Picture AfterDestroy,
    int LeftInAzure
)
{
    /// <summary>Small enough that the defaults which the planner derives from the quota stay as they are.</summary>
    public const string NewCpu = "2005m";

    private const string Cpu = "infra:lines.payments.quotas.payments.cpu";

    public static async Task<DevelopmentStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        using var client = cluster.Client;
        await cluster.InstallDefinitionsAsync();
        workspace.Connect("default", cluster.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("dev");

        var preview = (await workspace.PreviewAsync()).ExpectSuccess();
        var up = (await workspace.UpAsync()).ExpectSuccess();
        var afterUp = await Picture.TakeAsync(client);
        var permissions = await PermissionStory.PlayAsync(workspace, cluster, "dev");
        var secondUp = (await workspace.UpAsync("--expect-no-changes")).ExpectSuccess();

        (await workspace.RunAsync("config", "set", "--path", Cpu, NewCpu)).Expect(0);
        var quotaPreview = (await workspace.PreviewAsync()).ExpectSuccess();
        var quotaUp = (await workspace.UpAsync()).ExpectSuccess();
        var afterQuota = await Picture.TakeAsync(client);

        var refresh = (await workspace.RefreshAsync("--expect-no-changes")).ExpectSuccess();
        await ChangeByHandAsync(cluster);
        var refreshAfterForeignChange = await workspace.RefreshAsync("--expect-no-changes");

        var destroy = (await workspace.DestroyAsync()).ExpectSuccess();
        var afterDestroy = await Picture.TakeAsync(client);
        var left = Directory.EnumerateFiles(workspace.AzureFolder).Count();
        return new(
            preview,
            up,
            afterUp,
            permissions,
            secondUp,
            quotaPreview,
            quotaUp,
            afterQuota,
            refresh,
            refreshAfterForeignChange,
            destroy,
            afterDestroy,
            left
        );
    }

    private static async Task ChangeByHandAsync(Cluster cluster)
    {
        const string Patch = """{"spec": {"hard": {"pods": "31"}}}""";
        string[] quota = ["patch", "resourcequota", "quota", "--namespace=payments"];
        (await cluster.KubectlAsync([.. quota, "--type=merge", $"--patch={Patch}"])).Expect(0);
    }
}
