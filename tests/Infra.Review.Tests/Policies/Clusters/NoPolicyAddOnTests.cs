using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoPolicyAddOnTests()
    : PolicyTests(
        new NoPolicyAddOn(),
        Passes(Good.Cluster),
        Fails("main addonProfiles.azurepolicy.enabled", Good.Cluster.Without("addonProfiles.azurepolicy.enabled")),
        Fails("main addonProfiles.azurepolicy.enabled", Good.Cluster.With("addonProfiles.azurepolicy.enabled", "false"))
    );
