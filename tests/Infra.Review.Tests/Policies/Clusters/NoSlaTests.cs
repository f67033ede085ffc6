using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoSlaTests()
    : PolicyTests(
        new NoSla(),
        Passes(Good.Cluster),
        Fails("main sku.tier", Good.Cluster.Without("sku.tier")),
        Fails("main sku.tier", Good.Cluster.With("sku.tier", "Free")),
        Passes(Good.Cluster.With("sku.tier", "Premium"))
    );
