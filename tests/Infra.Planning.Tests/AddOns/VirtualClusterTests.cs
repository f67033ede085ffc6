using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class VirtualClusterTests
{
    [Fact]
    public void A_line_that_asks_for_one_has_one_in_its_own_namespace()
    {
        var addOn = Plan(Guests.Stack);

        var release = Assert.Single(addOn.Releases);
        Assert.Equal("payments-virtual", release.Name);
        Assert.Equal("payments", release.Namespace.Value);
        Assert.Equal("0.36.1", release.Version);
        Assert.Empty(addOn.Namespaces);
    }

    [Fact]
    public void It_has_no_rights_over_the_cluster_and_the_line_s_own_Pod_Security_level()
    {
        var values = Values(Guests.Stack);

        Assert.False(values.Rbac.ClusterRole.Enabled);
        Assert.Equal("restricted", values.Policies.PodSecurityStandard);
        Assert.True(values.ControlPlane.StatefulSet.Security.PodSecurityContext.RunAsNonRoot);
        Assert.Equal(["ALL"], values.ControlPlane.StatefulSet.Security.ContainerSecurityContext.Capabilities.Drop);
        Assert.Equal("loft-sh/vcluster-oss", values.ControlPlane.StatefulSet.Image?.Repository);
    }

    [Fact]
    public void Where_a_zone_may_be_lost_it_runs_three_times_with_a_store_of_its_own()
    {
        var values = Values(Guests.Stack);

        Assert.Equal(3, values.ControlPlane.StatefulSet.HighAvailability.Replicas);
        Assert.True(values.ControlPlane.BackingStore.Etcd.Deploy.Enabled);
        Assert.Equal(3, values.ControlPlane.BackingStore.Etcd.Deploy.StatefulSet.HighAvailability.Replicas);
        Assert.True(values.ControlPlane.Advanced.PodDisruptionBudget.Enabled);
    }

    [Fact]
    public void Every_image_comes_from_the_one_registry() =>
        Assert.Equal(
            "mirror.example.com/platform",
            Values(
                Guests.Stack.With("registry", "\"mirror.example.com/platform\"")
            ).ControlPlane.Advanced.DefaultImageRegistry
        );

    [Fact]
    public void Its_control_plane_reaches_the_API_server_and_nothing_else_is_opened()
    {
        var spaces = PlanAssert.Accepted(Guests.Stack).Clusters[0].Namespaces;
        var policy = spaces
            .Single(space => space.Name.Value == "payments")
            .Policies.Single(policy => policy.Name == "virtual-cluster");

        Assert.Equal("payments-virtual", policy.Pods["release"]);
        Assert.Null(policy.Ingress);
        var traffic = Assert.Single(Assert.NotNull(policy.Egress));
        Assert.Equal([443, 6443], traffic.Ports.Select(port => port.Number));
        Assert.NotEmpty(traffic.Peers);
    }

    private static AddOnPlan Plan(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.Single(addOn => addOn.Name == "virtualClusters");

    private static VirtualClusterValues Values(Stack stack) =>
        Assert.IsType<VirtualClusterValues>(Assert.Single(Plan(stack).Releases).Values);
}
