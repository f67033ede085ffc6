using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class SystemIdentityTests()
    : PolicyTests(
        new SystemIdentity(),
        Passes(Good.Cluster),
        Fails("main identity.type", Good.Cluster.Without("identity.type")),
        Fails("main identity.type", Good.Cluster.With("identity.type", "SystemAssigned"))
    );
