using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class UnbalancedPoolsTests()
    : PolicyTests(
        new UnbalancedPools(),
        Passes(Good.Cluster, Good.Pool, Good.Pool.Called("other")),
        Fails(
            "main autoScalerProfile.balanceSimilarNodeGroups",
            Good.Cluster.Without("autoScalerProfile"),
            Good.Pool,
            Good.Pool.Called("other")
        ),
        Passes(Good.Cluster.Without("autoScalerProfile"), Good.Pool),
        Passes(
            Good.Cluster.Without("autoScalerProfile"),
            Good.Pool,
            Good.Pool.Called("other").With("availabilityZones", "[\"1\", \"2\"]")
        )
    );
