using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class OldPoolTypeTests()
    : PolicyTests(
        new OldPoolType(),
        Passes(Good.Cluster, Good.Pool),
        Fails("apps type", Good.Cluster, Good.Pool.With("type", "AvailabilitySet"))
    );
