using System.Text.Json.Nodes;
using Infra.Review.Tests.Diff.FieldChanges;
using Infra.TestKit;
using Infra.TestKit.ControlPlane;

namespace Infra.EndToEnd.Tests;

/// <summary>
/// The table of field changes is right about the API server: every object is made and changed on a real one, in place.
/// </summary>
[Collection(Playground.Name)]
public sealed class ApiServerVerdictTests
{
    [Fact]
    public async Task The_API_server_takes_and_refuses_what_the_table_says()
    {
        await using var cluster = await Cluster.StartAsync();
        await WithoutControllersOfTheirOwnAsync(cluster);
        var rows = FieldChange.Kubernetes.Select((row, at) => (row, at)).ToList();
        var made = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "List",
            ["items"] = new JsonArray([.. rows.Select(item => Named(item.row.Before, item.at))]),
        };
        (await ApplyAsync(cluster, made)).Expect(0);

        var wrong = new List<string>();
        foreach (var (row, at) in rows)
        {
            var answer = await ApplyAsync(cluster, Named(row.After, at));
            if (answer.ExitCode == 0 != row.Allowed)
            {
                wrong.Add($"{row}: {(row.Allowed ? answer.Errors.Trim() : "was allowed")}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>A namespace without a default service account would refuse Pods until the controller has made it.</summary>
    private static async Task WithoutControllersOfTheirOwnAsync(Cluster cluster) =>
        (
            await cluster.KubectlAsync(
                "wait",
                "serviceaccount/default",
                "--for=create",
                "--namespace=default",
                "--timeout=60s"
            )
        ).Expect(0);

    private static Task<Finished> ApplyAsync(Cluster cluster, JsonObject manifest) =>
        Shell.RunAsync(
            Tools.Require("kubectl"),
            ["--kubeconfig", cluster.KubeConfigPath, "apply", "--server-side", "--force-conflicts", "--filename=-"],
            input: manifest.ToJsonString()
        );

    /// <summary>The same object under a name of its own; a definition's name follows from what it defines.</summary>
    private static JsonObject Named(JsonObject manifest, int at)
    {
        var copy = manifest.DeepClone().AsObject();
        var metadata =
            copy["metadata"]?.AsObject() ?? throw new InvalidOperationException($"{manifest} has no metadata");
        if (copy["spec"]?["names"] is { } names)
        {
            var plural = $"its{at}";
            names["plural"] = plural;
            names["kind"] = $"{names["kind"]}{at}";
            metadata["name"] = $"{plural}.example.com";
        }
        else
        {
            metadata["name"] = $"it-{at}";
        }

        return copy;
    }
}
