using Infra.TestKit.ControlPlane;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

[Collection(Playground.Name)]
public sealed class ControlPlaneTests
{
    [Fact]
    public async Task A_node_becomes_ready_and_runs_the_pods_of_a_deployment()
    {
        await using var cluster = await Cluster.StartAsync();
        using var client = cluster.Client;
        var node = new V1Node
        {
            Metadata = new()
            {
                Name = "node-1",
                Labels = new Dictionary<string, string> { ["zone"] = "1" },
            },
            Status = new() { Allocatable = Resources(), Capacity = Resources() },
        };

        await client.CoreV1.CreateNodeAsync(node, cancellationToken: TestContext.Current.CancellationToken);
        (
            await cluster.KubectlAsync("create", "deployment", "web", "--image=registry.example/web:1", "--replicas=2")
        ).Expect(0);

        (await cluster.KubectlAsync("wait", "deployment/web", "--for=condition=Available", "--timeout=60s")).Expect(0);
    }

    private static Dictionary<string, ResourceQuantity> Resources() =>
        new()
        {
            ["cpu"] = new("4"),
            ["memory"] = new("16Gi"),
            ["pods"] = new("110"),
        };
}
