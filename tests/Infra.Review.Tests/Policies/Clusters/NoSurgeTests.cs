using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoSurgeTests()
    : PolicyTests(
        new NoSurge(),
        Passes(Good.Cluster, Good.Pool),
        Fails(
            "main agentPoolProfiles[0].upgradeSettings.maxSurge",
            Good.Cluster.Without("agentPoolProfiles[0].upgradeSettings.maxSurge")
        ),
        Passes(Good.Cluster, Good.Pool.Without("upgradeSettings").With("scaleSetPriority", "Spot")),
        Passes(Good.Cluster, Good.Pool.Without("upgradeSettings").Unknown("scaleSetPriority"))
    );
