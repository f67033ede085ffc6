using System.Collections.Immutable;
using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>The eight release rules, looked at in the console of the staging stack, which is a workload of ours.</summary>
public sealed class WorkloadTests : IAsyncLifetime
{
    private const string Pod = "spec.template.spec";

    private const string Container = $"{Pod}.containers.0";

    private StackRun run = null!;

    public async ValueTask InitializeAsync() => run = await StackRun.OfAsync("staging");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void A_Service_is_made_before_its_workload_and_is_not_waited_for()
    {
        var service = Named("Service", "kuboard");

        Assert.Equal("true", Annotations(service)["pulumi.com/skipAwait"]);
        Assert.True(run.OrderOf(service) < run.OrderOf(Console));
    }

    [Fact]
    public void Every_container_asks_for_resources_and_is_limited() =>
        Assert.All(
            run.All("Deployment").Concat(run.All("StatefulSet")),
            workload =>
            {
                Assert.NotNull(workload.At($"{Container}.resources.requests.cpu"));
                Assert.NotNull(workload.At($"{Container}.resources.requests.memory"));
                Assert.NotNull(workload.At($"{Container}.resources.limits.memory"));
            }
        );

    [Fact]
    public void Every_server_says_when_it_is_ready_and_when_it_hangs() =>
        Assert.All(
            run.All("Deployment").Concat(run.All("StatefulSet")),
            workload =>
            {
                var patience = workload.At($"{Container}.livenessProbe.failureThreshold");
                Assert.True((double?)patience > (double?)workload.At($"{Container}.readinessProbe.failureThreshold"));
            }
        );

    [Fact]
    public void A_tag_is_looked_up_at_every_start() =>
        Assert.All(
            run.All("Deployment").Concat(run.All("StatefulSet")),
            workload => Assert.Equal("Always", workload.At($"{Container}.imagePullPolicy"))
        );

    [Fact]
    public void Old_revisions_are_kept_to_go_back_to() =>
        Assert.All(
            run.All("Deployment").Concat(run.All("StatefulSet")),
            workload => Assert.Equal(10d, workload.At("spec.revisionHistoryLimit"))
        );

    [Fact]
    public void Pods_are_restricted_as_Pod_Security_demands() =>
        Assert.All(
            run.All("Deployment").Concat(run.All("StatefulSet")),
            workload =>
            {
                Assert.Equal(true, workload.At($"{Pod}.securityContext.runAsNonRoot"));
                Assert.Equal("RuntimeDefault", workload.At($"{Pod}.securityContext.seccompProfile.type"));
                Assert.Equal(false, workload.At($"{Container}.securityContext.allowPrivilegeEscalation"));
                Assert.Equal(true, workload.At($"{Container}.securityContext.readOnlyRootFilesystem"));
                Assert.Equal(["ALL"], workload.Texts($"{Container}.securityContext.capabilities.drop"));
                Assert.Equal(false, workload.At($"{Pod}.automountServiceAccountToken"));
            }
        );

    [Fact]
    public void Two_of_a_kind_lie_in_two_zones_and_go_one_at_a_time()
    {
        Assert.Equal(2d, Console.At("spec.replicas"));
        Assert.Equal("topology.kubernetes.io/zone", Console.At($"{Pod}.topologySpreadConstraints.0.topologyKey"));
        Assert.Equal(1d, Named("PodDisruptionBudget", "kuboard").At("spec.maxUnavailable"));
    }

    [Fact]
    public void One_of_a_kind_has_no_budget_that_would_keep_its_node() =>
        Assert.DoesNotContain(
            run.All("PodDisruptionBudget"),
            budget => budget.At("metadata.name") is "kuboard-database"
        );

    [Fact]
    public void Passwords_are_random_and_come_by_a_Secret()
    {
        Assert.Equal(
            ["staging-kuboard-kuboard-cache-password", "staging-kuboard-kuboard-database-password"],
            run.All("RandomPassword")
                .Select(password => password.Name)
                .Where(name => name?.Contains("kuboard", StringComparison.Ordinal) == true)
        );
        Assert.Equal("kuboard", Variable("DB_PASSWORD", "valueFrom.secretKeyRef.name"));
        Assert.Equal("database-password", Variable("DB_PASSWORD", "valueFrom.secretKeyRef.key"));
    }

    [Fact]
    public void Everything_in_the_namespace_waits_for_it()
    {
        var space = Named("Namespace", "kuboard");

        Assert.All(
            run.Made.Where(made => made.At("metadata.namespace") as string == "kuboard"),
            made => Assert.True(run.OrderOf(space) < run.OrderOf(made), $"{made.Name} did not wait")
        );
    }

    private MockResourceArgs Console => Named("Deployment", "kuboard");

    private MockResourceArgs Named(string type, string name) =>
        run.All(type).Single(made => made.At("metadata.name") as string == name);

    private object? Variable(string name, string path) =>
        Enumerable
            .Range(0, 20)
            .Where(index => Console.At($"{Container}.env.{index}.name") as string == name)
            .Select(index => Console.At($"{Container}.env.{index}.{path}"))
            .Single();

    private static ImmutableDictionary<string, object> Annotations(MockResourceArgs made) =>
        Assert.IsType<ImmutableDictionary<string, object>>(made.At("metadata.annotations"));
}
