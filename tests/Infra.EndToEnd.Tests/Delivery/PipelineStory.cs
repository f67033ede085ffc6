using System.Text.Json;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The development stack, as far as that goes without Jenkins itself: the agents that it would make are made
/// with its account, and what a delivery job runs in them is run with theirs.
/// </summary>
internal sealed record PipelineStory
{
    private const string Image = "harbor.dev.example.com/payments/payments";

    private static readonly string Scripts = Path.Combine(
        Repository.Root,
        "infra/Infra.Planning/AddOns/Jenkins/Pipeline"
    );

    /// <summary>By the template's name: what the API server said when Jenkins made the agent.</summary>
    public required IReadOnlyDictionary<string, Finished> Made { get; init; }

    public required IReadOnlyDictionary<string, Finished> Ready { get; init; }

    /// <summary>By account, verb and place: whether it may.</summary>
    public required IReadOnlyDictionary<string, string> May { get; init; }

    public required string PushSecret { get; init; }

    public required Finished Compared { get; init; }

    public required Finished Delivered { get; init; }

    public required string DeliveredImages { get; init; }

    public required Finished ComparedAgain { get; init; }

    public required Finished DeliveredAfterChange { get; init; }

    public static async Task<PipelineStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        workspace.Connect("default", cluster.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("dev");
        (await workspace.UpAsync()).ExpectSuccess();

        var (made, ready) = await MakeAgentsAsync(cluster, await TemplatesAsync(workspace), workspace.Project);
        var job = await Job.CreateAsync(cluster, workspace.Project);
        var compared = await job.RunAsync("compare", "1");
        var delivered = await job.RunAsync("deliver", "1");
        var images = await job.ImagesAsync();
        var comparedAgain = await job.RunAsync("compare", "2");
        (await cluster.KubectlAsync("scale", "deployment/payments", "--namespace=payments", "--replicas=1")).Expect(0);
        return new()
        {
            Made = made,
            Ready = ready,
            May = await AskAsync(cluster),
            PushSecret = (
                await cluster.KubectlAsync(
                    "get",
                    "secret/registry-push-payments",
                    "--namespace=jenkins-agents",
                    """--template={{ index .data "config.json" | base64decode }}"""
                )
            )
                .Expect(0)
                .Output,
            Compared = compared,
            Delivered = delivered,
            DeliveredImages = images,
            ComparedAgain = comparedAgain,
            DeliveredAfterChange = await job.RunAsync("deliver", "2"),
        };
    }

    /// <summary>The templates of agents that the release gives to its chart.</summary>
    private static async Task<YamlNode[]> TemplatesAsync(Workspace workspace)
    {
        using var state = JsonDocument.Parse((await workspace.RunAsync("stack", "export")).Expect(0).Output);
        var release = state
            .RootElement.GetProperty("deployment")
            .GetProperty("resources")
            .EnumerateArray()
            .Single(resource =>
                resource.GetProperty("urn").GetString()?.EndsWith("::dev-jenkins", StringComparison.Ordinal) == true
                && resource.GetProperty("type").GetString() == "kubernetes:helm.sh/v3:Release"
            );
        var templates = release
            .GetProperty("inputs")
            .GetProperty("values")
            .GetProperty("agent")
            .GetProperty("podTemplates");
        return
        [
            .. templates.EnumerateObject().SelectMany(entry => (YamlSequenceNode)Parse(entry.Value.GetString() ?? "")),
        ];
    }

    private static async Task<(Dictionary<string, Finished> Made, Dictionary<string, Finished> Ready)> MakeAgentsAsync(
        Cluster cluster,
        YamlNode[] templates,
        string folder
    )
    {
        var (made, ready) = (new Dictionary<string, Finished>(), new Dictionary<string, Finished>());
        foreach (var template in templates)
        {
            var (name, space) = ($"{template["name"]}", $"{template["namespace"]}");
            var pod = (YamlMappingNode)Parse($"{template["yaml"]}");
            ((YamlMappingNode)pod["metadata"]).Add("name", name);
            var file = Path.Combine(folder, $"{name}.yaml");
            await File.WriteAllTextAsync(file, new SerializerBuilder().Build().Serialize(pod));
            // The right to make pods among the builders comes with the chart, which is not installed here.
            string[] account = space == "jenkins-agents" ? [] : ["--as=system:serviceaccount:jenkins:jenkins"];
            made[name] = await cluster.KubectlAsync([
                "create",
                $"--filename={file}",
                $"--namespace={space}",
                .. account,
            ]);
            ready[name] = await cluster.KubectlAsync(
                "wait",
                $"pod/{name}",
                $"--namespace={space}",
                "--for=condition=Ready",
                "--timeout=30s"
            );
        }

        return (made, ready);
    }

    private static async Task<Dictionary<string, string>> AskAsync(Cluster cluster)
    {
        (string Account, string[] Question)[] questions =
        [
            ("jenkins:jenkins", ["create", "pods", "--namespace=payments"]),
            ("jenkins:jenkins", ["create", "pods", "--namespace=payments-batch"]),
            ("jenkins:jenkins", ["get", "secrets", "--namespace=payments"]),
            ("jenkins:jenkins", ["patch", "deployments.apps", "--namespace=payments"]),
            ("payments:releaser", ["patch", "deployments.apps", "--namespace=payments"]),
            ("payments:releaser", ["patch", "deployments.apps", "--namespace=payments-batch"]),
            ("payments:releaser", ["patch", "deployments.apps", "--namespace=risk"]),
            ("payments:releaser", ["create", "pods", "--namespace=payments"]),
        ];
        var answers = new Dictionary<string, string>();
        foreach (var (account, question) in questions)
        {
            var answer = await cluster.KubectlAsync([
                "auth",
                "can-i",
                .. question,
                $"--as=system:serviceaccount:{account}",
            ]);
            answers[$"{account} {string.Join(' ', question)}"] = answer.Output.Trim();
        }

        return answers;
    }

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>A workspace of the delivery job, with what its repository and its build have put there.</summary>
    private sealed record Job(string Folder, string Kubeconfig, Cluster Cluster)
    {
        public static async Task<Job> CreateAsync(Cluster cluster, string parent)
        {
            var folder = Directory.CreateDirectory(Path.Combine(parent, "job")).FullName;
            var source = Path.Combine(Repository.Root, "tests", "Infra.EndToEnd.Tests", "Delivery", "checkout.yaml");
            var manifests = (await File.ReadAllTextAsync(source)).Replace(
                "checkout",
                "payments",
                StringComparison.Ordinal
            );
            foreach (var place in new[] { "payments", "dev/payments-batch" })
            {
                var target = Directory.CreateDirectory(Path.Combine(folder, "deploy", place)).FullName;
                await File.WriteAllTextAsync(Path.Combine(target, "payments.yaml"), manifests);
            }

            foreach (var name in new[] { "deliver", "each" })
            {
                File.Copy(Path.Combine(Scripts, $"{name}.sh"), Path.Combine(folder, name));
            }

            return new(folder, await Account.LogInAsync(cluster, folder, "payments", "releaser"), cluster);
        }

        /// <param name="build">Every build has another digest.</param>
        public async Task<Finished> RunAsync(string act, string build)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, "digest"), $"sha256:{build.PadLeft(64, '0')}");
            return await Shell.RunAsync(
                "sh",
                ["each", act, "", "dev", "payments", Image, "payments", "payments-batch"],
                Folder,
                new Dictionary<string, string?> { ["KUBECTL"] = Tools.Require("kubectl"), ["KUBECONFIG"] = Kubeconfig }
            );
        }

        public async Task<string> ImagesAsync() =>
            (
                await Cluster.KubectlAsync(
                    "get",
                    "deployments",
                    "--all-namespaces",
                    "--field-selector=metadata.name=payments",
                    """-o=jsonpath={range .items[*]}{.metadata.namespace} {.spec.template.spec.containers[0].image}{"\n"}{end}"""
                )
            )
                .Expect(0)
                .Output;
    }
}
