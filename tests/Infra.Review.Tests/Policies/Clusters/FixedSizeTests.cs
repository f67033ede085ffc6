using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class FixedSizeTests()
    : PolicyTests(
        new FixedSize(),
        Passes(Good.Cluster, Good.Pool),
        Fails(
            "main agentPoolProfiles[0].enableAutoScaling",
            Good.Cluster.Without("agentPoolProfiles[0].enableAutoScaling")
        ),
        Fails("apps enableAutoScaling", Good.Cluster, Good.Pool.With("enableAutoScaling", "false")),
        Passes(Good.Cluster.With("nodeProvisioningProfile.mode", "Auto"), Good.Pool.Without("enableAutoScaling"))
    );
