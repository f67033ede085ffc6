using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoNodePatchesTests()
    : PolicyTests(
        new NoNodePatches(),
        Passes(Good.Cluster),
        Fails(
            "main autoUpgradeProfile.nodeOSUpgradeChannel",
            Good.Cluster.Without("autoUpgradeProfile.nodeOSUpgradeChannel")
        ),
        Fails(
            "main autoUpgradeProfile.nodeOSUpgradeChannel",
            Good.Cluster.With("autoUpgradeProfile.nodeOSUpgradeChannel", "None")
        ),
        Fails(
            "main autoUpgradeProfile.nodeOSUpgradeChannel",
            Good.Cluster.With("autoUpgradeProfile.nodeOSUpgradeChannel", "Unmanaged")
        ),
        Passes(Good.Cluster.With("autoUpgradeProfile.nodeOSUpgradeChannel", "SecurityPatch"))
    );
