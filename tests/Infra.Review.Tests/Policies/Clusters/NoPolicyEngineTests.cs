using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoPolicyEngineTests()
    : PolicyTests(
        new NoPolicyEngine(),
        Passes(Good.Cluster),
        Fails("main networkProfile.networkPolicy", Good.Cluster.Without("networkProfile.networkPolicy")),
        Fails("main networkProfile.networkPolicy", Good.Cluster.With("networkProfile.networkPolicy", "none")),
        Passes(Good.Cluster.With("networkProfile.networkPolicy", "calico")),
        Passes(Good.Cluster.With("networkProfile.networkPolicy", "azure"))
    );
