using System.Text.Json.Nodes;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// What the stacks say in kinds that charts bring: a real API server that knows the kinds takes every object, field by
/// field.
/// </summary>
[Collection(Playground.Name)]
public sealed class CustomKindTests
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "infra.dll");

    private static readonly string[] Needed = ["AppProject", "Application", "Gateway", "HTTPRoute", "Schedule"];

    private static readonly Dictionary<string, string> Instead = new()
    {
        ["    argoCd: false"] =
            "    argoCd: { host: argocd.staging.example.com, windows: [{ schedule: \"0 9 * * 1-4\", duration: 8h }] }",
        ["    gitLab: false"] = "    gitLab: { url: https://gitlab.example.com, group: platform, token: gitLabToken }",
    };

    [Fact]
    public async Task Every_object_of_a_custom_kind_is_accepted_and_one_with_a_slip_is_not()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        var objects = new List<JsonObject>();
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            objects.AddRange(CustomObjects(await PlanAsync(stack, Repository.Root)));
        }

        objects.AddRange(CustomObjects(await PlanWithGitOpsAsync()));

        var spaces = objects.Select(item => $"{item["metadata"]?["namespace"]}").Where(name => name.Length > 0);
        (await ApplyAsync(cluster, spaces.Distinct().Select(Namespace))).Expect(0);

        Assert.All(Needed, kind => Assert.Contains(kind, objects.Select(item => $"{item["kind"]}")));
        (await ApplyAsync(cluster, objects)).Expect(0);

        foreach (var item in objects.DistinctBy(item => $"{item["kind"]}"))
        {
            var slip = item.DeepClone().AsObject();
            if (slip["spec"] is JsonObject spec)
            {
                spec["slip"] = true;
            }

            var answer = await ApplyAsync(cluster, [slip]);
            Assert.NotEqual(0, answer.ExitCode);
            Assert.Contains("slip", answer.Errors, StringComparison.Ordinal);
        }
    }

    /// <summary>Staging with what it is left without as long as nobody has a token for the sources.</summary>
    private static async Task<JsonNode?> PlanWithGitOpsAsync()
    {
        const string stack = "staging";
        await using var workspace = Workspace.Create();
        workspace.UseBuiltProgram();
        var file = Path.Combine(workspace.Project, $"Pulumi.{stack}.yaml");
        var settings = (await File.ReadAllLinesAsync(file)).Select(line =>
            Instead.Aggregate(
                line,
                (text, item) => text.StartsWith(item.Key, StringComparison.Ordinal) ? item.Value : text
            )
        );
        await File.WriteAllLinesAsync(file, settings.Append("  infra:secrets: { gitLabToken: { secure: dG9rZW4= } }"));
        return await PlanAsync(stack, workspace.Project);
    }

    private static async Task<JsonNode?> PlanAsync(string stack, string project)
    {
        var answer = await Shell.RunAsync("dotnet", [Command, "plan", stack, "--format", "json"], project);
        return JsonNode.Parse(answer.Expect(0).Output);
    }

    private static IEnumerable<JsonObject> CustomObjects(JsonNode? plan) =>
        from resource in plan?["resources"]?.AsArray() ?? []
        where $"{resource?["type"]}".Split(':') is ["kubernetes", var version, _] && IsCustom(version.Split('/')[0])
        let inputs = resource["inputs"]?.DeepClone() as JsonObject
        where inputs is not null
        select inputs;

    /// <summary>Groups of Kubernetes's own have no dot, or end as that of Gateway API, which is none of them.</summary>
    private static bool IsCustom(string api) =>
        api == "gateway.networking.k8s.io"
        || api.Contains('.', StringComparison.Ordinal)
            && api != "helm.sh"
            && !api.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static JsonObject Namespace(string name) =>
        new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject { ["name"] = name },
        };

    private static Task<Finished> ApplyAsync(Cluster cluster, IEnumerable<JsonObject> items)
    {
        var list = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "List",
            ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
        };
        return Shell.RunAsync(
            Tools.Require("kubectl"),
            [
                "--kubeconfig",
                cluster.KubeConfigPath,
                "apply",
                "--server-side",
                "--force-conflicts",
                "--validate=strict",
                "--filename=-",
            ],
            input: list.ToJsonString()
        );
    }
}
