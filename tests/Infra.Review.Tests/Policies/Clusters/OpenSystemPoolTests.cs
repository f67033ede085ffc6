using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class OpenSystemPoolTests()
    : PolicyTests(
        new OpenSystemPool(),
        Passes(Good.Cluster, Good.Pool),
        Fails("main agentPoolProfiles[0].nodeTaints", Good.Cluster.Without("agentPoolProfiles[0].nodeTaints"))
    );
