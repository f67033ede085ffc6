using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The delivery script of the pipeline, in a namespace of the deployed development stack and with no more rights than
/// the account that pipelines have there: within its quota, its Pod Security level and its roles.
/// </summary>
internal sealed record DeliveryStory
{
    private const string Script = "infra/Infra.Planning/AddOns/Jenkins/Pipeline/deliver.sh";

    private const string Repo = "registry.example.com/payments/checkout";

    public required Finished First { get; init; }

    public required Finished Again { get; init; }

    public required Finished Compared { get; init; }

    public required string ImageAfterComparing { get; init; }

    public required Finished Refused { get; init; }

    public required Finished Changed { get; init; }

    public required string ApprovedText { get; init; }

    public required string ImageAfterChange { get; init; }

    public required Finished Failing { get; init; }

    public required string ImageAfterFailing { get; init; }

    public required string ReadyAfterFailing { get; init; }

    public required string History { get; init; }

    public required Finished Elsewhere { get; init; }

    public required Finished SecretRefused { get; init; }

    public required Finished SecretCompared { get; init; }

    public required Finished NewAndFailing { get; init; }

    public required Finished NewAndFailingAgain { get; init; }

    public static async Task<DeliveryStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        workspace.Connect("default", cluster.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("dev");
        (await workspace.UpAsync()).ExpectSuccess();

        var place = new Place(
            workspace.Project,
            await Account.LogInAsync(cluster, workspace.Project, "payments", "releaser"),
            cluster
        );
        var good = place.Write("good", text => text);
        var homeless = place.Write("homeless", Homeless);
        var fresh = place.Write("fresh", text => Homeless(text).Replace("checkout\n", "fresh\n"));
        var secret = place.Write("secret", text => text + Secret);
        var approved = Path.Combine(workspace.Project, "approved.diff");
        return new()
        {
            First = (await place.DeliverAsync(good, "1", "--cause", "release 1")).Expect(0),
            Again = await place.DeliverAsync(good, "1"),
            Compared = await place.DeliverAsync(good, "2", "--compare"),
            ImageAfterComparing = await place.ImageAsync(),
            Refused = await place.DeliverAsync(good, "2", "--approve", "grep -q 'somebody said yes'"),
            Changed = await place.DeliverAsync(good, "2", "--cause", "release 2", "--approve", $"cat > '{approved}'"),
            ApprovedText = await File.ReadAllTextAsync(approved),
            ImageAfterChange = await place.ImageAsync(),
            Failing = await place.DeliverAsync(homeless, "3", "--cause", "release 3"),
            ImageAfterFailing = await place.ImageAsync(),
            ReadyAfterFailing = await place.ReadAsync("{.status.readyReplicas} of {.spec.replicas}"),
            History = await place.HistoryAsync(),
            Elsewhere = await place.DeliverAsync(
                place.Write(
                    "elsewhere",
                    text => text.Replace("metadata:\n  name", "metadata:\n  namespace: risk\n  name")
                ),
                "4"
            ),
            SecretRefused = await place.DeliverAsync(secret, "4"),
            SecretCompared = await (place with { Kubeconfig = cluster.KubeConfigPath }).DeliverAsync(
                secret,
                "4",
                "--compare"
            ),
            NewAndFailing = await place.DeliverAsync(fresh, "1"),
            NewAndFailingAgain = await place.DeliverAsync(fresh, "1"),
        };
    }

    private const string Secret = """
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: checkout
        stringData:
          key: planted-secret
        """;

    /// <summary>No node has such a label, so that its pods wait for ever.</summary>
    private static string Homeless(string manifests) =>
        manifests.Replace("nodeSelector: {}", "nodeSelector: { disk: none-such }", StringComparison.Ordinal);

    private sealed record Place(string Folder, string Kubeconfig, Cluster Cluster)
    {
        public string Write(string name, Func<string, string> change)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
            var source = Path.Combine(Repository.Root, "tests", "Infra.EndToEnd.Tests", "Delivery", "checkout.yaml");
            File.WriteAllText(Path.Combine(folder, "checkout.yaml"), change(File.ReadAllText(source)));
            return folder;
        }

        public Task<Finished> DeliverAsync(string manifests, string tag, params string[] options)
        {
            var image = Path.GetFileName(manifests) == "fresh" ? "fresh" : "checkout";
            return Shell.RunAsync(
                "sh",
                [
                    Path.Combine(Repository.Root, Script),
                    "--namespace",
                    "payments",
                    "--image",
                    $"{image}={Repo}:{tag}",
                    "--timeout",
                    "60s",
                    .. options,
                    manifests,
                ],
                environment: new Dictionary<string, string?>
                {
                    ["KUBECTL"] = Tools.Require("kubectl"),
                    ["KUBECONFIG"] = Kubeconfig,
                }
            );
        }

        public Task<string> ImageAsync() => ReadAsync("{.spec.template.spec.containers[0].image}");

        public async Task<string> ReadAsync(string path) =>
            (await Cluster.KubectlAsync("get", "deployment/checkout", "--namespace=payments", $"-o=jsonpath={path}"))
                .Expect(0)
                .Output;

        public async Task<string> HistoryAsync() =>
            (await Cluster.KubectlAsync("rollout", "history", "deployment/checkout", "--namespace=payments"))
                .Expect(0)
                .Output;
    }
}
