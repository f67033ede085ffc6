using System.Text.Json.Nodes;
using Infra.EndToEnd.Tests.Staging;
using Infra.Review.Graph;
using Infra.Review.Views.Reach;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Monitoring;

/// <summary>
/// A line and the monitoring that no stack of the repository has, on a cluster in three zones that may lose one: deployed,
/// filled with what its chart would run, and taken away again.
/// </summary>
internal sealed record MonitoringStory
{
    public const string Space = "monitoring";

    private const string Stack = "watched";

    private const string Settings = """

          infra:kubernetes: "1.35"
          infra:clusters: { lab: { target: kubeconfig, kubeconfig: lab, resilience: zone } }
          infra:lines:
            risk:
              owners: { developers: [00000000-0000-4000-8000-0000000000d1] }
              quotas: { risk: { cpu: 2, memory: 4Gi, pods: 20 } }
          infra:addOns: { certManager: {}, monitoring: {} }

        """;

    public required Picture AfterUp { get; init; }

    public required EngineRun SecondUp { get; init; }

    public required Finished Made { get; init; }

    public required Workforce Workforce { get; init; }

    public required IReadOnlyList<V1Pod> Pods { get; init; }

    public required IReadOnlyList<string> Nodes { get; init; }

    public required PermissionStory Permissions { get; init; }

    public required ReachMap Reach { get; init; }

    public required Picture AfterDestroy { get; init; }

    public static async Task<MonitoringStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        using var client = cluster.Client;
        await cluster.InstallDefinitionsAsync();
        var nodes = await PoolNodes.MakeAsync(client, 6);
        // A cluster that exists has disks for those who name no class.
        string[] disks = ["annotate", "storageclass/managed-csi", "storageclass.kubernetes.io/is-default-class=true"];
        (await cluster.KubectlAsync(disks)).Expect(0);
        var program = Repository.Output(Path.Combine("tests", "Infra.LinesProgram"), "Infra.LinesProgram.dll");
        workspace.UseProgram(program);
        await workspace.InitAsync(Stack);
        (
            await workspace.RunAsync("config", "set", "--secret", "--path", "infra:secrets.lab", cluster.KubeConfig)
        ).Expect(0);
        await File.AppendAllTextAsync(Path.Combine(workspace.Project, $"Pulumi.{Stack}.yaml"), Settings);

        (await workspace.UpAsync()).ExpectSuccess();
        var afterUp = await Picture.TakeAsync(client);
        var secondUp = await workspace.UpAsync("--expect-no-changes");
        var permissions = await PermissionStory.PlayAsync(workspace, cluster, Stack);
        var plan = await File.ReadAllBytesAsync(Path.Combine(workspace.Project, "plan.json"));

        var made = await Shell.RunAsync(
            Tools.Require("kubectl"),
            ["--kubeconfig", cluster.KubeConfigPath, $"--namespace={Space}", "apply", "--server-side", "-f=-"],
            input: ListOf(MonitoringPods.Of(ValuesIn(plan)))
        );
        var workforce = await Workforce.SettleAsync(client);
        var pods = await client.CoreV1.ListNamespacedPodAsync(Space);

        (await workspace.RunAsync("state", "unprotect", "--all", "--yes")).Expect(0);
        (await workspace.DestroyAsync()).ExpectSuccess();
        return new()
        {
            AfterUp = afterUp,
            SecondUp = secondUp,
            Made = made,
            Workforce = workforce,
            Pods = [.. pods.Items],
            Nodes = nodes,
            Permissions = permissions,
            Reach = ReachMap
                .Of(
                    GraphJson.Read(plan, "plan.json").Graph
                        ?? throw new InvalidOperationException("the plan cannot be read")
                )
                .Single(),
            AfterDestroy = await Picture.TakeAsync(client),
        };
    }

    private static JsonNode ValuesIn(byte[] plan) =>
        MonitoringPods.At(
            JsonNode
                .Parse(plan)
                ?["resources"]?.AsArray()
                .Single(resource =>
                    $"{resource?["type"]}" == "kubernetes:helm.sh/v3:Release"
                    && $"{resource?["inputs"]?["namespace"]}" == Space
                ),
            "inputs.values"
        );

    private static string ListOf(IEnumerable<JsonObject> items) =>
        new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "List",
            ["items"] = new JsonArray([.. items]),
        }.ToJsonString();
}
