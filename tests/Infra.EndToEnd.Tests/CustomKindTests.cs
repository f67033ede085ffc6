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
