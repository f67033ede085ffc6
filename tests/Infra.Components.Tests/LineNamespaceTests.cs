using System.Collections.Immutable;
using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

public sealed class LineNamespaceTests : IAsyncLifetime
{
    private StackRun run = null!;

    public async ValueTask InitializeAsync() => run = await StackRun.OfAsync("dev");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Everything_in_a_namespace_waits_for_it()
    {
        var space = Named("Namespace", "dev-risk");

        Assert.All(
            run.Made.Where(made => made.At("metadata.namespace") as string == "risk"),
            made => Assert.True(run.OrderOf(space) < run.OrderOf(made), $"{made.Name} did not wait")
        );
    }

    [Fact]
    public void The_default_is_to_deny_both_ways()
    {
        var deny = Named("NetworkPolicy", "dev-risk-default-deny");

        Assert.Equal(["Ingress", "Egress"], deny.Texts("spec.policyTypes"));
        Assert.Null(deny.At("spec.ingress"));
        Assert.Null(deny.At("spec.egress"));
        Assert.NotNull(deny.At("spec.podSelector"));
    }

    [Fact]
    public async Task What_bounds_a_line_is_protected_and_what_opens_it_is_not()
    {
        var staging = await StackRun.OfAsync("staging");

        Assert.All(
            ["Namespace staging-risk", "ResourceQuota staging-risk", "LimitRange staging-risk"],
            name => Assert.True(IsProtected(staging, name), name)
        );
        Assert.True(IsProtected(staging, "NetworkPolicy staging-risk-default-deny"));
        Assert.True(IsProtected(staging, "Role staging-risk-viewer"));
        Assert.True(IsProtected(staging, "ValidatingAdmissionPolicyBinding staging-lines-probes-risk"));
        Assert.False(IsProtected(staging, "NetworkPolicy staging-risk-allow-dns"));
        Assert.False(IsProtected(staging, "RoleBinding staging-risk-developer"));
        Assert.False(IsProtected(run, "Namespace dev-risk"));
    }

    private static bool IsProtected(StackRun stack, string name) =>
        stack.OptionsOf(stack.All(name.Split(' ')[0]).Single(made => made.Name == name.Split(' ')[1])).Protect == true;

    [Fact]
    public void DNS_is_open_to_the_cluster_s_own_servers_on_its_port()
    {
        var dns = Named("NetworkPolicy", "dev-risk-allow-dns");

        Assert.Equal(["Egress"], dns.Texts("spec.policyTypes"));
        Assert.Equal("kube-dns", dns.At("spec.egress.0.to.0.podSelector.matchLabels.k8s-app"));
        Assert.Equal((53d, "UDP"), (dns.At("spec.egress.0.ports.0.port"), dns.At("spec.egress.0.ports.0.protocol")));
        Assert.Equal((53d, "TCP"), (dns.At("spec.egress.0.ports.1.port"), dns.At("spec.egress.0.ports.1.protocol")));
    }

    [Fact]
    public void Traffic_of_the_line_is_open_among_all_its_namespaces()
    {
        var own = Named("NetworkPolicy", "dev-payments-batch-allow-own-line");

        Assert.Equal("payments", own.At("spec.ingress.0.from.0.namespaceSelector.matchLabels.infra/line"));
        Assert.Null(own.At("spec.ingress.0.ports"));
        Assert.Equal("payments", Named("Namespace", "dev-payments-batch").At("metadata.labels.infra/line"));
    }

    [Fact]
    public void Quota_and_limits_are_those_of_the_plan()
    {
        var quota = Assert.IsType<ImmutableDictionary<string, object>>(
            Named("ResourceQuota", "dev-risk").At("spec.hard")
        );

        Assert.Equal(("30", "4Gi"), (quota["pods"], quota["limits.memory"]));
        Assert.Equal("66m", Named("LimitRange", "dev-risk").At("spec.limits.0.defaultRequest.cpu"));
        Assert.Equal("Container", Named("LimitRange", "dev-risk").At("spec.limits.0.type"));
    }

    [Fact]
    public void Roles_are_bound_to_the_groups_of_the_line_and_to_its_own_account()
    {
        var releaser = Named("RoleBinding", "dev-risk-releaser");

        Assert.Equal("Group", releaser.At("subjects.0.kind"));
        Assert.Equal("00000000-0000-4000-8000-0000000000c2", releaser.At("subjects.0.name"));
        Assert.Equal("ServiceAccount", releaser.At("subjects.1.kind"));
        Assert.Equal("risk", releaser.At("subjects.1.namespace"));
        Assert.Equal("releaser", releaser.At("roleRef.name"));
    }

    private MockResourceArgs Named(string type, string name) => run.All(type).Single(made => made.Name == name);
}
