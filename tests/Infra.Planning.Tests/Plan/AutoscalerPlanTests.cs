using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class AutoscalerPlanTests
{
    [Fact]
    public void Where_nothing_is_said_the_defaults_of_AKS_are_written_out()
    {
        var plan = PlanAssert.Aks(Stack.Default).Cluster.Autoscaler;

        Assert.Equal(
            ("random", "10s", "0s", "15m"),
            (plan.Expander, plan.ScanInterval, plan.NewPodScaleUpDelay, plan.MaxNodeProvisionTime)
        );
        Assert.Equal(
            ("10m", "10s", "3m"),
            (plan.ScaleDownDelayAfterAdd, plan.ScaleDownDelayAfterDelete, plan.ScaleDownDelayAfterFailure)
        );
        Assert.Equal(
            ("10m", "20m", "0.5"),
            (plan.ScaleDownUnneededTime, plan.ScaleDownUnreadyTime, plan.ScaleDownUtilizationThreshold)
        );
        Assert.Equal(("600", "10"), (plan.MaxGracefulTerminationSec, plan.MaxEmptyBulkDelete));
        Assert.Equal(("false", "true"), (plan.SkipNodesWithLocalStorage, plan.SkipNodesWithSystemPods));
    }

    [Fact]
    public void Everything_can_be_said_otherwise_in_the_words_of_Kubernetes()
    {
        var plan = PlanAssert
            .Aks(
                Stack.Default.WithCluster(
                    "autoscaler",
                    """
                    {
                      "expander": "leastWaste", "scanInterval": "30s", "newPodScaleUpDelay": "5s",
                      "maxNodeProvisionTime": "20m", "scaleDownDelayAfterAdd": "15m",
                      "scaleDownDelayAfterFailure": "5m", "scaleDownUnneededTime": "30m",
                      "scaleDownUnreadyTime": "40m", "utilizationThreshold": "65%",
                      "maxGracefulTermination": "1200s", "maxEmptyBulkDelete": 5,
                      "skipNodesWithLocalStorage": true, "skipNodesWithSystemPods": false
                    }
                    """
                )
            )
            .Cluster.Autoscaler;

        Assert.Equal(
            ("least-waste", "30s", "5s", "20m"),
            (plan.Expander, plan.ScanInterval, plan.NewPodScaleUpDelay, plan.MaxNodeProvisionTime)
        );
        Assert.Equal(
            ("15m", "30s", "5m"),
            (plan.ScaleDownDelayAfterAdd, plan.ScaleDownDelayAfterDelete, plan.ScaleDownDelayAfterFailure)
        );
        Assert.Equal(
            ("30m", "40m", "0.65"),
            (plan.ScaleDownUnneededTime, plan.ScaleDownUnreadyTime, plan.ScaleDownUtilizationThreshold)
        );
        Assert.Equal(("1200", "5"), (plan.MaxGracefulTerminationSec, plan.MaxEmptyBulkDelete));
        Assert.Equal(("true", "false"), (plan.SkipNodesWithLocalStorage, plan.SkipNodesWithSystemPods));
    }

    [Theory]
    [InlineData("leastWaste", "least-waste")]
    [InlineData("mostPods", "most-pods")]
    [InlineData("priority", "priority")]
    [InlineData("random", "random")]
    public void Expanders_are_spelt_as_Azure_does(string expander, string spelt) =>
        Assert.Equal(
            spelt,
            PlanAssert
                .Aks(Stack.Default.WithCluster("autoscaler.expander", $"\"{expander}\""))
                .Cluster.Autoscaler.Expander
        );
}
