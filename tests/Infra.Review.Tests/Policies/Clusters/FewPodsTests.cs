using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class FewPodsTests()
    : PolicyTests(
        new FewPods(),
        Passes(Good.Cluster, Good.Pool),
        Fails("main agentPoolProfiles[0].maxPods", Good.Cluster.Without("agentPoolProfiles[0].maxPods")),
        Fails("apps maxPods", Good.Cluster, Good.Pool.With("maxPods", "49")),
        Passes(Good.Cluster, Good.Pool.With("maxPods", "50"))
    );
