using System.Collections.Immutable;
using Infra.Components.Tests.Kit;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>The release rules in each of the five kinds, whatever of them a stack has.</summary>
public sealed class WorkloadKindsTests
{
    private static readonly ResourcesPlan Size = new(new Cpu(10), Memory.Mebi(16), Memory.Mebi(32));

    private static readonly ServerPlan Server = new()
    {
        Name = "main",
        Image = "registry.example.com/main:1",
        Resources = Size,
        Readiness = ProbePlan.Http(8080, "/ready"),
        Liveness = ProbePlan.Http(8080, "/alive").Patient,
        Listens = [8080],
    };

    private static readonly ServerPlan Helper = Server with { Name = "helper" };

    private static readonly TaskPlan Duty = new()
    {
        Name = "main",
        Image = "registry.example.com/main:1",
        Resources = Size,
    };

    private static readonly ImmutableDictionary<string, WorkloadPlan> Plans = new WorkloadPlan[]
    {
        new DeploymentPlan
        {
            Name = "one",
            Namespace = "space",
            Main = Server,
            Helpers = [Helper],
            Ports = [new("http", 80, 8080)],
            Replicas = 2,
        },
        new StatefulSetPlan
        {
            Name = "one",
            Namespace = "space",
            Main = Server,
            Helpers = [Helper],
            Ports = [new("http", 80, 8080)],
            Replicas = 2,
            Disk = new("/data", Memory.Gibi(1), Class: null),
        },
        new DaemonSetPlan
        {
            Name = "one",
            Namespace = "space",
            Main = Server,
            Helpers = [Helper],
            Ports = [new("http", 80, 8080)],
        },
        new JobPlan
        {
            Name = "one",
            Namespace = "space",
            Main = Duty,
        },
        new CronJobPlan
        {
            Name = "one",
            Namespace = "space",
            Main = Duty,
            Schedule = "0 3 * * *",
        },
    }.ToImmutableDictionary(
        plan => plan.GetType().Name.Replace("Plan", "", StringComparison.Ordinal),
        plan =>
            plan with
            {
                Init = [Duty with { Name = "before" }],
                Files = new SortedMap<string>([new("settings", "a=b")]),
            }
    );

    public static TheoryData<string> Kinds => [.. Plans.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Serving => ["DaemonSet", "Deployment", "StatefulSet"];

    [Fact]
    public void There_is_no_kind_beside_these() =>
        Assert.Equal(
            typeof(WorkloadPlan)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(WorkloadPlan)) && !type.IsAbstract)
                .Select(type => type.Name[..^"Plan".Length])
                .Order(StringComparer.Ordinal),
            Plans.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_a_controller_that_comes_after_its_files_and_runs_what_initialises_before_the_rest(
        string kind
    )
    {
        var made = await MadeAsync(kind);
        var (controller, files) = (The(made, kind), The(made, "ConfigMap"));
        var pod = PodOf(kind);

        Assert.DoesNotContain(made, one => one.Type?.EndsWith(":Pod", StringComparison.Ordinal) == true);
        Assert.True(made.IndexOf(files) < made.IndexOf(controller));
        Assert.Equal("before", controller.At($"{pod}.initContainers.0.name"));
        Assert.Null(controller.At($"{pod}.initContainers.0.restartPolicy"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_container_is_sized_and_restricted_and_nobody_is_root(string kind)
    {
        var controller = The(await MadeAsync(kind), kind);
        var pod = PodOf(kind);

        Assert.Equal(true, controller.At($"{pod}.securityContext.runAsNonRoot"));
        Assert.Equal("RuntimeDefault", controller.At($"{pod}.securityContext.seccompProfile.type"));
        foreach (var container in new[] { $"{pod}.containers.0", $"{pod}.initContainers.0" })
        {
            Assert.Equal("10m", controller.At($"{container}.resources.requests.cpu"));
            Assert.Equal("16Mi", controller.At($"{container}.resources.requests.memory"));
            Assert.Equal("32Mi", controller.At($"{container}.resources.limits.memory"));
            Assert.Equal(false, controller.At($"{container}.securityContext.allowPrivilegeEscalation"));
            Assert.Equal(["ALL"], controller.Texts($"{container}.securityContext.capabilities.drop"));
        }
    }

    [Theory]
    [MemberData(nameof(Serving))]
    public async Task Whoever_serves_has_a_Service_before_it_both_probes_a_history_and_helpers_of_Kubernetes_own(
        string kind
    )
    {
        var made = await MadeAsync(kind);
        var (controller, service) = (The(made, kind), The(made, "Service"));
        var pod = PodOf(kind);

        Assert.True(made.IndexOf(service) < made.IndexOf(controller));
        Assert.Equal(10d, controller.At("spec.revisionHistoryLimit"));
        Assert.Equal("/ready", controller.At($"{pod}.containers.0.readinessProbe.httpGet.path"));
        Assert.Equal("/alive", controller.At($"{pod}.containers.0.livenessProbe.httpGet.path"));
        Assert.Equal("helper", controller.At($"{pod}.initContainers.1.name"));
        Assert.Equal("Always", controller.At($"{pod}.initContainers.1.restartPolicy"));
        Assert.Null(controller.At($"{pod}.containers.1"));
    }

    [Theory]
    [InlineData("Deployment", true)]
    [InlineData("StatefulSet", true)]
    [InlineData("DaemonSet", false)]
    [InlineData("Job", false)]
    [InlineData("CronJob", false)]
    public async Task Those_of_which_there_are_several_go_one_at_a_time(string kind, bool hasBudget) =>
        Assert.Equal(
            hasBudget,
            (await MadeAsync(kind)).Any(one =>
                one.Type?.EndsWith(":PodDisruptionBudget", StringComparison.Ordinal) == true
            )
        );

    [Theory]
    [InlineData("Job")]
    [InlineData("CronJob")]
    public async Task What_ends_is_not_started_anew_by_its_node(string kind) =>
        Assert.Equal("Never", The(await MadeAsync(kind), kind).At($"{PodOf(kind)}.restartPolicy"));

    private static string PodOf(string kind) =>
        kind == "CronJob" ? "spec.jobTemplate.spec.template.spec" : "spec.template.spec";

    private static MockResourceArgs The(ImmutableArray<MockResourceArgs> made, string kind) =>
        Assert.Single(made, one => one.Type?.Split(':')[^1] == kind);

    private static async Task<ImmutableArray<MockResourceArgs>> MadeAsync(string kind)
    {
        var cloud = new Cloud();
        await Deployment.TestAsync(
            cloud,
            new TestOptions { IsPreview = false },
            () =>
            {
                _ = new Workload("one", Plans[kind], Output.Create("space"), new Dictionary<string, Secret>());
            }
        );
        return cloud.Made;
    }
}
