using System.Text.Json.Nodes;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

/// <summary>The production stack makes two clusters, and each is a control plane of its own here.</summary>
[Collection(Playground.Name)]
public sealed class ProductionStackTests
{
    private static readonly string[] Zones = ["westeurope-1", "westeurope-2", "westeurope-3"];

    [Fact]
    public async Task Both_clusters_get_the_lines_and_pools_in_every_zone_and_go_again()
    {
        await using var workspace = Workspace.Create();
        var starting = new[] { Cluster.StartAsync(), Cluster.StartAsync() };
        await using var first = await starting[0];
        await using var second = await starting[1];
        await first.InstallDefinitionsAsync();
        await second.InstallDefinitionsAsync();
        workspace.Connect("aks-prod-1", first.KubeConfig);
        workspace.Connect("aks-prod-2", second.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("prod");

        (await workspace.UpAsync()).ExpectSuccess();
        foreach (var cluster in new[] { first, second })
        {
            using var client = cluster.Client;
            var after = await Picture.TakeAsync(client);
            Assert.Equal(["payments", "payments-batch", "risk"], after.LineNamespaceNames);
            Assert.Equal(Zones, after.ZonesOf("system").Keys.Order(StringComparer.Ordinal));
            Assert.Equal(Zones, after.ZonesOf("apps").Keys.Order(StringComparer.Ordinal));
            Assert.Single(after.ZonesOf("apps").Values.Distinct());
            Assert.Equal(Zones, await ZonesOfSpreadPodsAsync(client, after));
        }

        (await workspace.RunAsync("state", "unprotect", "--all", "--yes")).Expect(0);
        (await workspace.DestroyAsync()).ExpectSuccess();
        foreach (var cluster in new[] { first, second })
        {
            using var client = cluster.Client;
            var after = await Picture.TakeAsync(client);
            Assert.Empty(after.NamespaceNames);
            Assert.Empty(after.Nodes);
        }

        // Logs and metrics outlive a protected cluster, in groups of their own, and nothing else does.
        Assert.Equal(
            ["rg-prod-1-logs", "rg-prod-2-logs"],
            Directory.EnumerateFiles(workspace.AzureFolder).Select(GroupOf).Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static string? GroupOf(string file) =>
        JsonNode.Parse(File.ReadAllText(file))?["id"]?.GetValue<string>().Split('/').ElementAtOrDefault(4);

    // A workload of a line that asks for one Pod in each zone, under its quota, limits and Pod Security level.
    private static async Task<IEnumerable<string>> ZonesOfSpreadPodsAsync(IKubernetes client, Picture picture)
    {
        var labels = new Dictionary<string, string> { ["app"] = "spread" };
        var deployment = new V1Deployment
        {
            Metadata = new() { Name = "spread", NamespaceProperty = "payments" },
            Spec = new()
            {
                Replicas = 3,
                Selector = new() { MatchLabels = labels },
                Template = new()
                {
                    Metadata = new() { Labels = labels },
                    Spec = Pod(labels),
                },
            },
        };
        await client.AppsV1.CreateNamespacedDeploymentAsync(deployment, "payments");
        var zones = picture.Nodes.ToDictionary(
            node => node.Name(),
            node => node.GetLabel("topology.kubernetes.io/zone")
        );
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var pods = await client.CoreV1.ListNamespacedPodAsync("payments", cancellationToken: limit.Token);
            if (pods.Items.Count(pod => pod.Status.Phase == "Running") == 3)
            {
                return pods.Items.Select(pod => zones[pod.Spec.NodeName]).Order(StringComparer.Ordinal);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    private static V1PodSpec Pod(Dictionary<string, string> labels) =>
        new()
        {
            SecurityContext = new()
            {
                RunAsNonRoot = true,
                SeccompProfile = new() { Type = "RuntimeDefault" },
            },
            TopologySpreadConstraints =
            [
                new()
                {
                    MaxSkew = 1,
                    TopologyKey = "topology.kubernetes.io/zone",
                    WhenUnsatisfiable = "DoNotSchedule",
                    LabelSelector = new() { MatchLabels = labels },
                },
            ],
            Containers =
            [
                new()
                {
                    Name = "web",
                    Image = "registry.example.com/web:1",
                    ReadinessProbe = Asks("/ready"),
                    LivenessProbe = Asks("/alive"),
                    Resources = new() { Requests = Little, Limits = Little },
                    SecurityContext = new()
                    {
                        AllowPrivilegeEscalation = false,
                        Capabilities = new() { Drop = ["ALL"] },
                    },
                },
            ],
        };

    private static Dictionary<string, ResourceQuantity> Little =>
        new() { ["cpu"] = new("50m"), ["memory"] = new("64Mi") };

    private static V1Probe Asks(string path) =>
        new()
        {
            HttpGet = new() { Path = path, Port = 8080 },
        };
}
