using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class PublicNodesTests()
    : PolicyTests(
        new PublicNodes(),
        Passes(Good.Cluster, Good.Pool),
        Fails("apps enableNodePublicIP", Good.Cluster, Good.Pool.With("enableNodePublicIP", "true"))
    );
