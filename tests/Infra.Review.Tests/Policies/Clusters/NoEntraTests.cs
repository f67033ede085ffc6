using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoEntraTests()
    : PolicyTests(
        new NoEntra(),
        Passes(Good.Cluster),
        Fails("main aadProfile.managed", Good.Cluster.Without("aadProfile.managed")),
        Fails("main aadProfile.managed", Good.Cluster.With("aadProfile.managed", "false"))
    );
