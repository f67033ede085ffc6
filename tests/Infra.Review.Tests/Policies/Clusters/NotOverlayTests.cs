using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NotOverlayTests()
    : PolicyTests(
        new NotOverlay(),
        Passes(Good.Cluster),
        Fails("main networkProfile.networkPluginMode", Good.Cluster.Without("networkProfile.networkPluginMode")),
        Fails("main networkProfile.networkPluginMode", Good.Cluster.With("networkProfile.networkPluginMode", "none"))
    );
