using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class MixedVersionsTests()
    : PolicyTests(
        new MixedVersions(),
        Passes(Good.Cluster, Good.Pool),
        Fails("apps orchestratorVersion", Good.Cluster, Good.Pool.With("orchestratorVersion", "\"1.34\"")),
        Passes(Good.Cluster.Without("kubernetesVersion"), Good.Pool),
        Passes(Good.Cluster, Good.Pool.Without("orchestratorVersion"))
    );
