using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

public sealed class AdmissionPlanTests
{
    private static readonly Stack WithSources = TwoLines.Stack.With("imageSources", """["registry.example.com/"]""");

    [Fact]
    public void Every_release_rule_is_a_policy_that_is_bound_to_every_line()
    {
        var plan = Admission(WithLines(WithSources));

        Assert.Equal(
            Enum.GetValues<ReleaseCheck>().Except([ReleaseCheck.DeliveryAgents]),
            plan.Policies.Select(policy => policy.Check)
        );
        Assert.Equal(
            from line in new[] { "payments", "risk" }
            from policy in plan.Policies
            select $"{policy.Name}-{line} {policy.Name} {line}",
            plan.Bindings.Select(binding => $"{binding.Name} {binding.Policy} {string.Join(',', binding.Namespaces)}")
        );
    }

    [Fact]
    public void Images_come_from_anywhere_where_nothing_is_said() =>
        Assert.DoesNotContain(
            ReleaseCheck.ImageSources,
            Admission(WithLines(TwoLines.Stack)).Policies.Select(policy => policy.Check)
        );

    [Fact]
    public void A_cluster_without_lines_has_priorities_and_no_policies()
    {
        var plan = Admission(Stack.Default.Without("lines").WithLines());

        Assert.Empty(plan.Policies);
        Assert.Empty(plan.Bindings);
        Assert.Equal(
            ["line-low", "line-high", "platform"],
            plan.Priorities.OrderBy(one => one.Value).Select(one => one.Name)
        );
    }

    [Fact]
    public void What_a_line_may_do_stands_on_its_namespace()
    {
        var stack = Exemptions.Of() with
        {
            Declare = settings =>
                Stack.Default.Declare(settings) with
                {
                    Lines = [TwoLines.Line(settings, "payments") with { Priority = LinePriority.High }],
                },
        };

        var space = PlanAssert
            .Accepted(stack.With("imageSources", """["a.example.com/", "b.example.com/x/"]"""))
            .Clusters[0]
            .Namespaces[0];

        Assert.Equal(
            "{infra/image-sources: a.example.com/ b.example.com/x/, infra/priorities: line-high line-low none, "
                + "probes.exempt.infra/legacy: until 2027-06-30, team-checkout: ships in January}",
            space.Annotations.ToString()
        );
    }

    [Fact]
    public void A_line_of_low_priority_has_to_say_so()
    {
        var low = TwoLines.Payments(line => line with { Priority = LinePriority.Low });

        Assert.Equal("line-low", PlanAssert.Accepted(low).Clusters[0].Namespaces[0].Annotations["infra/priorities"]);
    }

    [Fact]
    public void Agents_of_Jenkins_that_deliver_come_without_a_controller_and_with_their_own_images()
    {
        var plan = Admission(AddOnStack.WithPipelines.With("imageSources", """["registry.example.com/"]"""));

        var pods = plan.Policies.Single(policy => policy.Check == ReleaseCheck.BarePods).Variables;
        var images = plan.Policies.Single(policy => policy.Check == ReleaseCheck.ImageSources).Variables;
        Assert.Contains(
            new("byPlatform", "request.userInfo.username in ['system:serviceaccount:jenkins:jenkins']"),
            pods
        );
        Assert.Contains("docker.io/jenkins/inbound-agent", Text(images, "platformImages"), StringComparison.Ordinal);
        Assert.DoesNotContain("buildah", Text(images, "platformImages"), StringComparison.Ordinal);
        Assert.Contains("variables.byPlatform", Text(pods, "faults"), StringComparison.Ordinal);
        Assert.Equal(
            "registry.example.com/ harbor.example.com/",
            PlanAssert
                .Accepted(AddOnStack.WithPipelines.With("imageSources", """["registry.example.com/"]"""))
                .Clusters[0]
                .Namespaces[0]
                .Annotations["infra/image-sources"]
        );
    }

    [Fact]
    public void Agents_of_Jenkins_that_deliver_are_entered_by_Jenkins_alone()
    {
        var policy = Admission(AddOnStack.WithPipelines)
            .Policies.Single(policy => policy.Check == ReleaseCheck.DeliveryAgents);

        Assert.Equal([new("", ["pods/attach", "pods/exec", "pods/portforward"], ["CONNECT"])], policy.Kinds);
        Assert.Equal(
            "variables.byPlatform || !request.name.startsWith('deliver-') ? [] : [request.name]",
            Text(policy.Variables, "faults")
        );
        Assert.Equal(
            "request.userInfo.username in ['system:serviceaccount:jenkins:jenkins']",
            Text(policy.Variables, "byPlatform")
        );
    }

    [Theory]
    [InlineData("traefik", true)]
    [InlineData("envoyGateway", false)]
    public void What_answers_an_authority_beside_a_route_runs_its_own_image_and_has_a_controller(
        string controller,
        bool isBesideRoutes
    )
    {
        const string Maker =
            "(request.userInfo.username == 'system:serviceaccount:cert-manager:cert-manager'"
            + " ? ['quay.io/jetstack/cert-manager-acmesolver:v1.21.1'] : [])";
        var stack = WithLines(WithSources)
            .Without("edge.issuer")
            .With("edge.controller", $"\"{controller}\"")
            .WithAddOns(
                "\"certManager\": { \"acme\": { \"email\": \"a@example.com\" } }",
                addOns => new CertManager(addOns.CertManager)
            );

        Assert.Equal(
            isBesideRoutes,
            Variable(stack, ReleaseCheck.ImageSources, "platformImages").Contains(Maker, StringComparison.Ordinal)
        );
        Assert.Equal("request.userInfo.username in []", Variable(stack, ReleaseCheck.BarePods, "byPlatform"));
    }

    [Fact]
    public void A_virtual_cluster_brings_its_name_server_and_no_bare_pods()
    {
        var stack = Guests.Stack.With("imageSources", """["registry.example.com/"]""");

        Assert.Contains(
            "(request.userInfo.username == 'system:serviceaccount:payments:vc-payments-virtual'"
                + " ? ['docker.io/coredns/coredns:1.14.1'] : [])",
            Variable(stack, ReleaseCheck.ImageSources, "platformImages"),
            StringComparison.Ordinal
        );
        Assert.Equal("request.userInfo.username in []", Variable(stack, ReleaseCheck.BarePods, "byPlatform"));
    }

    [Theory]
    [InlineData(null, "ghcr.io/loft-sh/vcluster-oss: ghcr.io/loft-sh/kubernetes: registry.k8s.io/etcd:")]
    [InlineData(
        "m.example.com",
        "m.example.com/loft-sh/vcluster-oss: m.example.com/loft-sh/kubernetes: m.example.com/etcd:"
    )]
    public void The_namespace_of_a_virtual_cluster_lets_its_control_plane_in(string? registry, string sources)
    {
        var stack = Guests.Stack.With("imageSources", """["registry.example.com/"]""");
        var annotations = PlanAssert
            .Accepted(registry is null ? stack : stack.With("registry", $"\"{registry}\""))
            .Clusters[0]
            .Namespaces[0]
            .Annotations;

        Assert.Equal($"registry.example.com/ {sources}", annotations["infra/image-sources"]);
        Assert.Equal(
            "the platform: the chart of vcluster has no key for it",
            annotations["probes.exempt.infra/payments-virtual-etcd"]
        );
    }

    private static string Variable(Stack stack, ReleaseCheck check, string name) =>
        Text(Admission(stack).Policies.Single(policy => policy.Check == check).Variables, name);

    private static string Text(IEnumerable<AdmissionVariablePlan> variables, string name) =>
        variables.Single(variable => variable.Name == name).Expression;

    [Theory]
    [InlineData("registry.example.com")]
    [InlineData("/apps/")]
    [InlineData("registry.example.com/a pps/")]
    public void A_source_of_images_ends_with_a_slash(string source) =>
        PlanAssert.Refused(
            Stack.Default.With("imageSources", $"""["{source}"]"""),
            $"INF105 infra:imageSources[0]: '{source}' is not a registry, with a path where there is one, and a slash at "
                + "its end; write registry.example.com/apps/"
        );

    private static Stack WithLines(Stack stack) => TwoLines.Payments(line => line, stack);

    private static AdmissionPlan Admission(Stack stack) => PlanAssert.Accepted(stack).Clusters[0].Admission;
}
