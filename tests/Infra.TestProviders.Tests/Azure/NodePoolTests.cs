using Infra.TestProviders.Azure;
using Infra.TestProviders.Kubernetes;

namespace Infra.TestProviders.Tests.Azure;

public sealed class NodePoolTests
{
    [Fact]
    public void Nodes_go_round_the_zones_and_carry_labels_taints_and_the_size_of_the_machine()
    {
        var pool = Pool(
            """
            {"vmSize": "Standard_D4ds_v5", "count": 3, "availabilityZones": ["1", "2"], "maxPods": 110,
             "nodeLabels": {"tier": "apps"}, "nodeTaints": ["only=apps:NoSchedule"]}
            """
        );

        Assert.Equal(
            ["westeurope-1", "westeurope-2", "westeurope-1"],
            pool.Nodes.Values.Select(node => node.Text("metadata", "labels", "topology.kubernetes.io/zone"))
        );
        var first = pool.Nodes.Values.First();
        Assert.Equal("apps", first.Text("metadata", "labels", "tier"));
        Assert.Equal("apps1", first.Text("metadata", "labels", "agentpool"));
        Assert.Equal("NoSchedule", Assert.Single(first.Items("spec", "taints")).Text("effect"));
        Assert.Equal("4000m", first.Text("status", "capacity", "cpu"));
        Assert.Equal("16384Mi", first.Text("status", "capacity", "memory"));
        Assert.Equal("3860m", first.Text("status", "allocatable", "cpu"));
        Assert.Equal("110", first.Text("status", "allocatable", "pods"));
    }

    [Theory]
    [InlineData(
        """{"vmSize": "Standard_D2s_v5", "count": 9, "enableAutoScaling": true, "minCount": 1, "maxCount": 4}""",
        4
    )]
    [InlineData("""{"vmSize": "Standard_D2s_v5", "enableAutoScaling": true, "minCount": 2, "maxCount": 4}""", 2)]
    [InlineData("""{"vmSize": "Standard_D2s_v5", "count": 0}""", 0)]
    public void The_count_stays_within_the_autoscalers_range(string inputs, int nodes) =>
        Assert.Equal(nodes, Pool(inputs).Nodes.Count);

    [Fact]
    public void Spot_nodes_are_tainted()
    {
        var node = Pool("""{"vmSize": "Standard_D2s_v5", "count": 1, "scaleSetPriority": "Spot"}""")
            .Nodes.Values.First();

        Assert.Equal("kubernetes.azure.com/scalesetpriority", Assert.Single(node.Items("spec", "taints")).Text("key"));
    }

    [Theory]
    [InlineData("Standard_E8s_v5", 8, 64)]
    [InlineData("Standard_F16s_v2", 16, 32)]
    [InlineData("Standard_D4lds_v5", 4, 8)]
    [InlineData("Standard_DS2_v2", 2, 7)]
    public void A_size_says_cores_and_memory(string name, int cores, double memory) =>
        Assert.Equal(new VmSize(cores, memory), VmSize.Parse(name));

    [Fact]
    public void A_size_that_nobody_knows_is_refused() =>
        Assert.Throws<ProviderException>(() => VmSize.Parse("Standard_Huge"));

    private static NodePool Pool(string inputs) => NodePool.Of("aks", "westeurope", "apps1", Json.Object(inputs));
}
