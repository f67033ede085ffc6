using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace Infra.Planning.Tests.AddOns;

/// <summary>The agents of a line: one builds, apart from everything, and one delivers, in the line's own namespace.</summary>
public sealed class AgentTests
{
    [Fact]
    public void Every_line_has_a_template_that_delivers_in_its_namespace_and_one_that_builds_outside_of_it()
    {
        Assert.Equal(
            ["deliver-payments", "deliver-risk", "payments-build", "risk-build"],
            JenkinsPlans.Values(JenkinsPlans.Stack).Agent.PodTemplates.Keys
        );
        var (delivers, pod) = JenkinsPlans.Agent(JenkinsPlans.Stack, "deliver-payments");
        Assert.Equal(("payments", "releaser"), ($"{delivers["namespace"]}", $"{delivers["serviceAccount"]}"));
        Assert.Equal("true", $"{pod["spec"]["automountServiceAccountToken"]}");
        var (builds, builder) = JenkinsPlans.Agent(JenkinsPlans.Stack, "payments-build");
        Assert.Equal(("jenkins-agents", "default"), ($"{builds["namespace"]}", $"{builds["serviceAccount"]}"));
        Assert.Equal("false", $"{builder["spec"]["automountServiceAccountToken"]}");
    }

    [Fact]
    public void The_one_that_delivers_fits_the_level_restricted()
    {
        var (_, pod) = JenkinsPlans.Agent(JenkinsPlans.Stack, "deliver-payments");

        Assert.Equal("true", $"{pod["spec"]["securityContext"]["runAsNonRoot"]}");
        Assert.All(
            Containers(pod),
            container =>
            {
                var context = container["securityContext"];
                Assert.Equal("false", $"{context["allowPrivilegeEscalation"]}");
                Assert.Equal("RuntimeDefault", $"{context["seccompProfile"]["type"]}");
                Assert.Equal("ALL", $"{context["capabilities"]["drop"][0]}");
            }
        );
    }

    [Fact]
    public void Every_container_says_what_it_needs_of_CPU_and_memory_and_the_most_it_gets()
    {
        foreach (var name in JenkinsPlans.Values(JenkinsPlans.Stack).Agent.PodTemplates.Keys)
        {
            Assert.All(
                Containers(JenkinsPlans.Agent(JenkinsPlans.Stack, name).Pod),
                container =>
                {
                    foreach (var part in new[] { "requests", "limits" })
                    {
                        Assert.NotEqual("", $"{container["resources"][part]["cpu"]}");
                        Assert.NotEqual("", $"{container["resources"][part]["memory"]}");
                    }
                }
            );
        }
    }

    [Fact]
    public void All_images_come_from_the_one_registry()
    {
        var values = JenkinsPlans.Values(JenkinsPlans.Mirrored);

        Assert.Equal("mirror.example.com/platform", values.Controller.Image?.Registry);
        Assert.Equal("mirror.example.com/platform", values.Agent.ConnectionRegistry);
        Assert.All(
            values.Agent.PodTemplates.Keys.SelectMany(name =>
                Containers(JenkinsPlans.Agent(JenkinsPlans.Mirrored, name).Pod)
            ),
            container =>
                Assert.StartsWith("mirror.example.com/platform/", $"{container["image"]}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_controller_with_the_plugins_inside_fetches_none()
    {
        var values = JenkinsPlans.Values(
            JenkinsPlans.Stack.With("addOns.jenkins.image", "\"registry.example.com/ci/jenkins:2.568.2-1\"")
        );

        Assert.Empty(values.Controller.InstallPlugins);
        Assert.Equal(
            ("registry.example.com", "ci/jenkins", "2.568.2-1"),
            (values.Controller.Image?.Registry, values.Controller.Image?.Repository, values.Controller.Image?.Tag)
        );
    }

    [Fact]
    public void Every_plugin_is_pinned_and_the_abandoned_one_is_there_for_who_asks_alone()
    {
        var plugins = JenkinsPlans.Values(JenkinsPlans.Stack).Controller.InstallPlugins;

        Assert.All(plugins, plugin => Assert.Matches(@"^[a-z0-9-]+:[0-9][A-Za-z0-9._-]*$", plugin));
        Assert.Contains("kubernetes-cli:1.375.v8001982544ba", plugins);
        Assert.DoesNotContain(plugins, plugin => plugin.Contains("devops", StringComparison.Ordinal));
        var asked = Assert.IsType<PlatformPlan>(
            JenkinsPlans.Stack.With("addOns.jenkins.devOpsSteps", "true").Plan().Plan
        );
        Assert.Contains(
            "kubernetes-pipeline-devops-steps:1.6",
            ((Infra.Planning.AddOns.JenkinsValues)asked.Clusters[0].AddOns[^1].Releases[0].Values)
                .Controller
                .InstallPlugins
        );
    }

    [Fact]
    public void Jenkins_may_make_pods_in_the_first_namespace_of_a_line_and_its_account_delivers_to_the_line_alone()
    {
        var spaces = JenkinsPlans.Cluster(JenkinsPlans.Stack).Namespaces.ToDictionary(space => space.Name.Value);

        Assert.Equal([new("jenkins", "jenkins")], Binding(spaces["payments"], "pipelines").Others);
        Assert.Equal([new("payments", "releaser")], Binding(spaces["payments-batch"], "releaser").Others);
        Assert.DoesNotContain(spaces["payments-batch"].Bindings, binding => binding.Name == "pipelines");
        Assert.Empty(Binding(spaces["risk"], "releaser").Others);
        var role = Assert.Single(spaces["payments"].Roles, role => role.Name == "pipelines");
        Assert.All(role.Rules, rule => Assert.DoesNotContain("secrets", rule.Resources.AsEnumerable()));
    }

    [Fact]
    public void The_one_that_delivers_reaches_the_controller_and_the_API_server_and_nothing_else()
    {
        var payments = JenkinsPlans
            .Cluster(JenkinsPlans.Stack)
            .Namespaces.Single(space => space.Name.Value == "payments");
        var policy = Assert.Single(payments.Policies, policy => policy.Name == "pipelines");

        Assert.Null(policy.Ingress);
        Assert.Equal(["delivers"], policy.Pods.Values);
        var egress = Assert.IsType<Infra.Planning.Collections.Seq<TrafficPlan>>(policy.Egress);
        Assert.Equal(2, egress.Count);
        Assert.Equal(["jenkins"], egress[0].Peers[0].NamespaceLabels.Values);
        Assert.Equal([new(8080, "TCP")], egress[0].Ports);
        Assert.Equal(["10.20.4.0/28"], egress[1].Peers.Select(peer => peer.Range));
    }

    [Fact]
    public void Without_Jenkins_a_namespace_has_nothing_of_it()
    {
        var payments = PlanAssert.Accepted(Stack.Default).Clusters[0].Namespaces[0];

        Assert.DoesNotContain(payments.Roles, role => role.Name == "pipelines");
        Assert.DoesNotContain(payments.Policies, policy => policy.Name == "pipelines");
    }

    [Fact]
    public void What_pushes_the_images_of_a_line_is_in_the_namespace_of_the_builders_and_in_no_other()
    {
        var pushes = JenkinsPlans
            .AddOn(JenkinsPlans.Stack)
            .Secrets.Where(secret => secret.Entries.ContainsKey("config.json"))
            .ToList();

        Assert.Equal(["registry-push-payments", "registry-push-risk"], pushes.Select(secret => secret.Name));
        Assert.All(pushes, secret => Assert.Equal("jenkins-agents", secret.Namespace.Value));
        Assert.Equal(
            new SecretSource.RegistryLogin("harbor.example.com", "robot$payments+push", "registry-push-payments"),
            pushes[0].Entries["config.json"]
        );
    }

    [Fact]
    public void A_builder_of_a_line_pushes_with_the_account_of_its_line() =>
        Assert.All(
            new[] { "payments", "risk" },
            line =>
                Assert.Contains(
                    $"registry-push-{line}",
                    JenkinsPlans.Values(JenkinsPlans.Stack).Agent.PodTemplates[$"{line}-build"],
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_job_keeps_the_webhooks_of_all_lines_with_the_tokens_that_Jenkins_knows()
    {
        var jenkins = JenkinsPlans.AddOn(JenkinsPlans.Stack);
        var hooks = Assert.IsType<CronJobPlan>(Assert.Single(jenkins.Workloads)).Main;

        Assert.Equal("payments risk", hooks.Environment["LINES"]);
        Assert.Equal("https://ci.example.com/generic-webhook-trigger/invoke", hooks.Environment["HOOK_URL"]);
        Assert.Equal(new("jenkins-keys", "hook-payments"), hooks.SecretEnvironment["HOOK_0"]);
        Assert.Equal(new("jenkins-keys", "hook-risk"), hooks.SecretEnvironment["HOOK_1"]);
        Assert.All(
            hooks.SecretEnvironment.Values,
            key => Assert.Contains(key.Key, (IEnumerable<string>)jenkins.Secrets[0].Entries.Keys)
        );
    }

    private static RoleBindingPlan Binding(NamespacePlan space, string name) =>
        space.Bindings.Single(binding => binding.Name == name);

    private static YamlSequenceNode Containers(YamlNode pod) =>
        Assert.IsType<YamlSequenceNode>(pod["spec"]["containers"]);
}
