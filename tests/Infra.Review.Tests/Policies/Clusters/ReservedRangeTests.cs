using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class ReservedRangeTests()
    : PolicyTests(
        new ReservedRange(),
        Passes(Good.Cluster),
        Fails("main networkProfile.podCidr", Good.Cluster.With("networkProfile.podCidr", "172.16.0.0/12")),
        Fails("main networkProfile.serviceCidr", Good.Cluster.With("networkProfile.serviceCidr", "172.31.0.0/20")),
        Fails("main networkProfile.podCidr", Good.Cluster.With("networkProfile.podCidr", "169.254.0.0/20")),
        Passes(Good.Cluster.With("networkProfile.podCidr", "172.16.0.0/13"))
    );
