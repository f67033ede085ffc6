using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class ExternalDnsTests
{
    [Theory]
    [InlineData("envoyGateway", "gateway-httproute", "edge")]
    [InlineData("traefik", "ingress", null)]
    [InlineData("haproxy", "ingress", null)]
    public void It_reads_the_routes_that_the_edge_is_made_of_and_nothing_else(
        string edge,
        string source,
        string? gateway
    )
    {
        var values = Values(Entries.Stack.With("edge.controller", $"\"{edge}\""));

        Assert.Equal([source], values.Sources);
        Assert.Equal(gateway, values.GatewayNamespace);
        Assert.Equal("infra/entry=true", values.AnnotationFilter);
    }

    [Theory]
    [InlineData("envoyGateway")]
    [InlineData("traefik")]
    public void The_routes_of_the_edge_are_marked_for_it_and_only_where_it_is(string controller)
    {
        var stack = Entries.Stack.With("edge.controller", $"\"{controller}\"");

        Assert.Equal("true", Assert.Single(MarksOf(stack)));
        Assert.Empty(MarksOf(stack.With("addOns.externalDns", "false")));
    }

    [Theory]
    [InlineData("false", "azure", "befefa01-2a29-4197-83a8-272ff33ce314", "dnszones")]
    [InlineData("true", "azure-private-dns", "b12aa53e-6015-4669-85d0-8515ebb3ae7f", "privateDnsZones")]
    public void It_keeps_one_zone_and_finds_it_in_its_group(
        string isPrivate,
        string provider,
        string role,
        string zones
    )
    {
        const string Group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-dns";
        var stack = Entries.Stack.With("addOns.externalDns.private", isPrivate);
        var identity = Assert.Single(Plan(stack).Services.Identities);

        Assert.Equal(provider, Values(stack).Provider.Name);
        Assert.Equal(["example.com"], Values(stack).DomainFilters);
        Assert.Equal("system:serviceaccount:external-dns:external-dns", identity.Subject);
        Assert.Equal(
            [$"{Group}/providers/Microsoft.Network/{zones}/example.com", Group],
            identity.Rights.Select(right => right.Scope)
        );
        Assert.EndsWith(role, identity.Rights[0].Role, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pods_are_that_identity_and_read_where_the_zone_is()
    {
        var plan = Plan(Entries.Stack.With("addOns.externalDns.zone.subscription", $"\"{Elsewhere:D}\""));
        var values = Assert.IsType<ExternalDnsValues>(Assert.Single(plan.Releases).Values);
        var secret = Assert.Single(plan.Secrets);
        var identity = new IdentityKey("id-main-external-dns");

        Assert.Equal("true", values.PodLabels["azure.workload.identity/use"]);
        Assert.Equal(identity, values.ServiceAccount?.Annotations["azure.workload.identity/client-id"]);
        Assert.Equal(
            new SecretSource.AzureAccess(identity, Elsewhere, "rg-dns", AzureEnvironment.Public),
            secret.Entries["azure.json"]
        );
        Assert.Equal(secret.Name, Assert.Single(values.ExtraVolumes).Secret.SecretName);
        Assert.Equal("/etc/kubernetes", Assert.Single(values.ExtraVolumeMounts).MountPath);
        Assert.Equal($"{Elsewhere:D}/rg-dns", values.PodAnnotations["infra/zone"]);
    }

    [Fact]
    public void No_two_clusters_have_the_name_that_entries_are_told_apart_by()
    {
        var clusters = PlanAssert.Accepted(Entries.TwoCells).Clusters;

        Assert.Equal(
            ["test-main", "test-spare"],
            clusters.Select(cluster => ValuesOf(cluster.AddOns.Single(one => one.Name == "externalDns")).TxtOwnerId)
        );
    }

    [Fact]
    public void Of_a_host_that_two_clusters_serve_none_keeps_the_entry() =>
        Assert.All(
            PlanAssert.Accepted(Entries.TwoCells).Clusters,
            cluster => Assert.All(cluster.Edge?.Routes ?? [], route => Assert.False(route.HasEntry))
        );

    [Theory]
    [InlineData("sync", "sync")]
    [InlineData("upsertOnly", "upsert-only")]
    public void The_entry_of_a_host_that_is_gone_goes_or_stays_as_the_stack_says(string written, string sent) =>
        Assert.Equal(sent, Values(Entries.Stack.With("addOns.externalDns.policy", $"\"{written}\"")).Policy);

    [Fact]
    public void One_runs_with_the_strictest_level_and_the_priority_of_the_platform()
    {
        var plan = Plan(Entries.Stack);

        Assert.Equal(1, Assert.Single(plan.Pods).Replicas);
        Assert.Equal("restricted", Assert.Single(plan.Namespaces).Labels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal("platform", Values(Entries.Stack).PriorityClassName);
    }

    [Fact]
    public void Without_an_edge_there_is_nothing_to_name() =>
        PlanAssert.Refused(
            Entries
                .Stack.WithLines(
                    settings => TwoLines.Line(settings, "payments"),
                    settings => TwoLines.Line(settings, "risk")
                )
                .WithAddOns(
                    $"\"externalDns\": {{ \"zone\": {Entries.Zone} }}",
                    addOns => new ExternalDns(addOns.ExternalDns)
                )
                .Without("edge"),
            "INF290 infra:addOns.externalDns: needs an edge; "
                + "add edge: { controller: envoyGateway, domain: dev.example.com }, or leave this one out"
        );

    private static readonly Guid Elsewhere = new("55555555-5555-5555-5555-555555555555");

    private static AddOnPlan Plan(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.Single(addOn => addOn.Name == "externalDns");

    private static ExternalDnsValues Values(Stack stack) => ValuesOf(Plan(stack));

    private static ExternalDnsValues ValuesOf(AddOnPlan plan) =>
        Assert.IsType<ExternalDnsValues>(Assert.Single(plan.Releases).Values);

    private static IEnumerable<string> MarksOf(Stack stack)
    {
        var edge = Assert.IsType<EdgePlan>(PlanAssert.Accepted(stack).Clusters[0].Edge);
        return edge
            .Objects.Select(item => item.Annotations)
            .Concat(edge.Ingresses.Select(ingress => ingress.Annotations))
            .Where(annotations => annotations.ContainsKey("infra/entry"))
            .Select(annotations => annotations["infra/entry"]);
    }
}
