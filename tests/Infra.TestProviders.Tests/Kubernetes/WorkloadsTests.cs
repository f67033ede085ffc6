using Infra.TestProviders.Kubernetes;

namespace Infra.TestProviders.Tests.Kubernetes;

public sealed class WorkloadsTests
{
    private const string Available = """{"type": "Available", "status": "True"}""";
    private const string RolledOut =
        """{"type": "Progressing", "status": "True", "reason": "NewReplicaSetAvailable"}""";

    [Theory]
    [InlineData(1, $"[{Available}, {RolledOut}]", "its controller to see it")]
    [InlineData(2, $"[{Available}]", "the new revision to roll out")]
    [InlineData(2, $"[{RolledOut}]", "enough Pods to be available")]
    [InlineData(2, $"[{Available}, {RolledOut}]", null)]
    public void A_Deployment_is_ready_when_its_new_revision_is_available(
        int observed,
        string conditions,
        string? waits
    ) =>
        Assert.Equal(
            waits,
            Workloads.Deployment(
                Json.Node(
                    $$$"""
                    {"metadata": {"generation": 2}, "status": {"observedGeneration": {{{observed}}}, "conditions": {{{conditions}}}}}
                    """
                )
            )
        );

    [Theory]
    [InlineData("""{"readyReplicas": 2, "updatedReplicas": 3}""", false)]
    [InlineData("""{"readyReplicas": 3, "updatedReplicas": 2}""", false)]
    [InlineData("""{"readyReplicas": 3, "updatedReplicas": 3}""", true)]
    public void A_StatefulSet_is_ready_when_all_Pods_of_the_new_revision_are(string status, bool ready) =>
        Assert.Equal(
            ready,
            Workloads.StatefulSet(Json.Node($$"""{"spec": {"replicas": 3}, "status": {{status}}}""")) is null
        );

    [Fact]
    public void A_DaemonSet_without_nodes_is_ready() =>
        Assert.Null(Workloads.DaemonSet(Json.Node("""{"status": {"desiredNumberScheduled": 0}}""")));

    [Theory]
    [InlineData("[]", false)]
    [InlineData("""[{"type": "Complete", "status": "True"}]""", true)]
    public void A_Job_is_ready_when_it_is_complete(string conditions, bool ready) =>
        Assert.Equal(ready, Workloads.Job(Json.Node($$$"""{"status": {"conditions": {{{conditions}}}}}""")) is null);

    [Fact]
    public void A_failed_Job_says_why()
    {
        var job = Json.Node(
            """{"status": {"conditions": [{"type": "Failed", "status": "True", "message": "no luck"}]}}"""
        );

        var failure = Assert.Throws<ProviderException>(() => Workloads.Job(job));

        Assert.Contains("no luck", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"hard": {"pods": "10"}}""", true)]
    [InlineData("""{"hard": {"pods": "9"}}""", false)]
    [InlineData("{}", false)]
    public void A_quota_is_ready_when_its_status_shows_the_limits(string status, bool ready) =>
        Assert.Equal(
            ready,
            Readiness.Quota(Json.Node($$$"""{"spec": {"hard": {"pods": "10"}}, "status": {{{status}}}}""")) is null
        );
}
