using System.Text.Json.Nodes;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>
/// The staging stack on a cluster that exists, with the nodes that its plan would give it at its largest: deployed, used by
/// the people of a line, struck by the loss of a zone, and taken away again. Played once; the tests look at its chapters.
/// </summary>
internal sealed record StagingStory
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");

    /// <summary>What the planner says of the zones: the plan of the same stack with a cluster of its own.</summary>
    public required Finished Proof { get; init; }

    /// <summary>The same where the pool of the lines has too few nodes.</summary>
    public required Finished ProofOfTooFew { get; init; }

    public required IReadOnlyList<string> Zones { get; init; }

    public required EngineRun Up { get; init; }

    public required Workforce AfterUp { get; init; }

    public required EngineRun SecondUp { get; init; }

    /// <summary>What the API server thinks of the expressions themselves, by policy.</summary>
    public required string TypeWarnings { get; init; }

    /// <summary>By name of the case.</summary>
    public required IReadOnlyDictionary<string, Finished> Admission { get; init; }

    /// <summary>A developer who runs a command in a pod that delivers, and in one of the line; neither is there.</summary>
    public required (Finished Agent, Finished Other) Visits { get; init; }

    public required Grandfather Grandfather { get; init; }

    /// <summary>By name of the cell and of the role.</summary>
    public required IReadOnlyDictionary<(string Cell, string Role), Finished> Tenants { get; init; }

    public required string LostZone { get; init; }

    public required Workforce BeforeLoss { get; init; }

    public required Workforce AfterLoss { get; init; }

    public required EngineRun Destroy { get; init; }

    public required Picture AfterDestroy { get; init; }

    /// <summary>Objects of ours that belong to no namespace.</summary>
    public required string LeftInCluster { get; init; }

    public static async Task<StagingStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        using var client = cluster.Client;
        await cluster.InstallDefinitionsAsync();
        var proof = await PlanAsync(tooFew: false);
        var proofOfTooFew = await PlanAsync(tooFew: true);
        var zones = await PoolNodes.MakeAsync(client, JsonNode.Parse(proof.Expect(0).Output) ?? new JsonObject());

        // A cluster that exists has disks for those who name no class.
        string[] disks = ["annotate", "storageclass/managed-csi", "storageclass.kubernetes.io/is-default-class=true"];
        (await cluster.KubectlAsync(disks)).Expect(0);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("staging");
        await UseClusterAsync(workspace, cluster);
        var up = (await workspace.UpAsync()).ExpectSuccess();
        var afterUp = await Workforce.SettleAsync(client);
        var secondUp = await workspace.UpAsync("--expect-no-changes");

        var warnings = await cluster.KubectlAsync(
            "get",
            "validatingadmissionpolicies",
            "--output=jsonpath={range .items[*]}{.metadata.name} {.status.typeChecking.expressionWarnings}{\"\\n\"}{end}"
        );
        var kubectl = new Tenant(cluster);
        var admission = await AdmitAsync(kubectl);
        var visits = (await VisitAsync(kubectl, "deliver-payments-a1b2c"), await VisitAsync(kubectl, "web-a1b2c"));
        var grandfather = await Grandfather.PlayAsync(kubectl);
        var tenants = await TryAsync(kubectl);

        await FillAsync(kubectl, client);
        var beforeLoss = await Workforce.SettleAsync(client);
        await LoseAsync(client, zones[0]);
        var afterLoss = await Workforce.SettleAsync(client);

        (await workspace.RunAsync("state", "unprotect", "--all", "--yes")).Expect(0);
        var destroy = (await workspace.DestroyAsync()).ExpectSuccess();
        return new()
        {
            Proof = proof,
            ProofOfTooFew = proofOfTooFew,
            Zones = zones,
            Up = up,
            AfterUp = afterUp,
            SecondUp = secondUp,
            TypeWarnings = warnings.Expect(0).Output,
            Admission = admission,
            Visits = visits,
            Grandfather = grandfather,
            Tenants = tenants,
            LostZone = zones[0],
            BeforeLoss = beforeLoss,
            AfterLoss = afterLoss,
            Destroy = destroy,
            AfterDestroy = await Picture.TakeAsync(client),
            LeftInCluster = (
                await cluster.KubectlAsync(
                    "get",
                    "validatingadmissionpolicies,validatingadmissionpolicybindings,priorityclasses",
                    "--output=name"
                )
            )
                .Expect(0)
                .Output,
        };
    }

    private static async Task<Finished> PlanAsync(bool tooFew)
    {
        var folder = Directory.CreateTempSubdirectory("infra-plan-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Root, "*.yaml"))
            {
                var text = await File.ReadAllTextAsync(file);
                if (tooFew)
                {
                    text = text.Replace(
                        "apps: { size: Standard_D8ds_v5, min: 3, max: 9",
                        "apps: { size: Standard_D4ds_v5, min: 3, max: 3",
                        StringComparison.Ordinal
                    );
                }

                await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(file)), text);
            }

            await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.yaml"), Workspace.BuiltProgram);
            return await Shell.RunAsync(
                "dotnet",
                [Command, "plan", "staging", "--project", folder, "--format", "json"],
                environment: new Dictionary<string, string?> { ["INFRA_TODAY"] = "2026-11-25" }
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>In place of the cluster that the stack would make; and one workload is exempt from one rule.</summary>
    private static async Task UseClusterAsync(Workspace workspace, Cluster cluster)
    {
        (await workspace.RunAsync("config", "rm", "infra:clusters")).Expect(0);
        const string Lab = "infra:clusters.staging";
        const string Exempt = "infra:lines.payments.exemptions[0]";
        string[] plain =
        [
            $"{Lab}.target=kubeconfig",
            $"{Lab}.kubeconfig=lab",
            $"{Lab}.resilience=zone",
            // A cluster that exists has no identity of Azure to write entries with.
            "infra:addOns.externalDns=false",
            $"{Exempt}.check=probes",
            $"{Exempt}.namespace=payments",
            $"{Exempt}.workload=legacy",
            $"{Exempt}.reason=ships in January",
            $"{Exempt}.owner=team-checkout",
            $"{Exempt}.until=2027-01-31",
        ];
        string[] settings = [.. plain.SelectMany(entry => new[] { "--plaintext", entry })];
        string[] secret = ["--secret", $"infra:secrets.lab={cluster.KubeConfig}"];
        (await workspace.RunAsync(["config", "set-all", "--path", .. settings, .. secret])).Expect(0);
    }

    private static async Task<IReadOnlyDictionary<string, Finished>> AdmitAsync(Tenant kubectl)
    {
        // The API server reads policies and bindings a moment after they were made.
        await kubectl.UntilRefusedAsync(AdmissionCase.All.First(one => one.Refusal is not null).Manifest);
        var answers = new Dictionary<string, Finished>();
        foreach (var one in AdmissionCase.All)
        {
            answers.Add(
                one.Name,
                await kubectl.RunAsync(["apply", "--server-side", "--dry-run=server", "-f=-"], one.Manifest)
            );
        }

        return answers;
    }

    /// <summary>The API server asks the rules before it looks for the pod.</summary>
    private static Task<Finished> VisitAsync(Tenant kubectl, string pod)
    {
        var developer = TenantCell.Roles.Single(role => role.Role == "developer");
        var path = $"/api/v1/namespaces/payments/pods/{pod}/exec?command=true&stdout=true";
        return kubectl.AsAsync(developer.Group, ["create", "--raw", path, "-f=-"], []);
    }

    private static async Task<IReadOnlyDictionary<(string Cell, string Role), Finished>> TryAsync(Tenant kubectl)
    {
        var developer = TenantCell.Roles.Single(role => role.Role == "developer");
        (await kubectl.AsAsync(developer.Group, ["apply", "--server-side", "-f=-"], Manifests.Deployment())).Expect(0);
        var answers = new Dictionary<(string, string), Finished>();
        foreach (var cell in TenantCell.All)
        {
            foreach (var (role, _, group) in TenantCell.Roles)
            {
                string[] dry = cell.Kubectl is ["get", ..] or ["create", "token", ..] ? [] : ["--dry-run=server"];
                answers.Add((cell.Name, role), await kubectl.AsAsync(group, [.. cell.Kubectl, .. dry], cell.Input));
            }
        }

        return answers;
    }

    /// <summary>Every line runs as much as its quota lets it.</summary>
    private static async Task FillAsync(Tenant kubectl, IKubernetes client)
    {
        (await kubectl.RunAsync(["delete", "deployments", "--all"])).Expect(0);
        var quotas = await client.CoreV1.ListResourceQuotaForAllNamespacesAsync();
        foreach (var quota in quotas.Items.Where(quota => IsOfLine(quota.Namespace())))
        {
            var (cpu, memory) = (quota.Spec.Hard["requests.cpu"], quota.Spec.Hard["requests.memory"]);
            var fill = Manifests.Deployment(
                name: "fill",
                replicas: Replicas,
                cpu: $"{(int)(cpu.ToDecimal() * 1000 / Replicas)}m",
                memory: $"{(int)(memory.ToDecimal() / 1024 / 1024 / Replicas)}Mi"
            );
            (
                await kubectl.RunAsync(["apply", "--server-side", "-f=-", $"--namespace={quota.Namespace()}"], fill)
            ).Expect(0);
        }
    }

    private const int Replicas = 12;

    private static bool IsOfLine(string space) => space is "payments" or "payments-batch" or "risk";

    private static async Task LoseAsync(IKubernetes client, string zone)
    {
        var nodes = await client.CoreV1.ListNodeAsync(labelSelector: $"{PoolNodes.Zone}={zone}");
        foreach (var node in nodes.Items)
        {
            await client.CoreV1.DeleteNodeAsync(node.Name());
        }
    }
}
