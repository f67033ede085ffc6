using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class FewSystemNodesTests()
    : PolicyTests(
        new FewSystemNodes(),
        Passes(Good.Cluster, Good.Pool),
        Fails("main", Good.Cluster.With("agentPoolProfiles[0].minCount", "2"), Good.Pool),
        Passes(Good.Cluster.With("agentPoolProfiles[0].minCount", "2"), Good.Pool.With("mode", "System")),
        Passes(Good.Cluster.Unknown("agentPoolProfiles")),
        Passes(Good.Cluster.Unknown("agentPoolProfiles[0].minCount")),
        Fails("main", Good.Cluster.With("agentPoolProfiles[0].enableAutoScaling", "false"))
    );
