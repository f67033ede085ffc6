using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class TaintedUserPoolTests()
    : PolicyTests(
        new TaintedUserPool(),
        Passes(Good.Cluster, Good.Pool.With("nodeTaints", "[spot=true:NoSchedule]")),
        Fails(
            "apps nodeTaints",
            Good.Cluster,
            Good.Pool.With("nodeTaints", "[spot=true:NoSchedule, CriticalAddonsOnly=true:NoSchedule]")
        )
    );
