using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoMetricsTests()
    : PolicyTests(
        new NoMetrics(),
        Passes(Good.Cluster),
        Fails("main azureMonitorProfile.metrics.enabled", Good.Cluster.Without("azureMonitorProfile.metrics.enabled")),
        Fails(
            "main azureMonitorProfile.metrics.enabled",
            Good.Cluster.With("azureMonitorProfile.metrics.enabled", "false")
        )
    );
