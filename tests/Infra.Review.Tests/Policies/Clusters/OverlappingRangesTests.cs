using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class OverlappingRangesTests()
    : PolicyTests(
        new OverlappingRanges(),
        Passes(Good.Cluster, Good.Network),
        Fails("main networkProfile.podCidr", Good.Cluster.With("networkProfile.podCidr", "10.96.0.0/16"), Good.Network),
        Fails("main networkProfile.podCidr", Good.Cluster.With("networkProfile.podCidr", "10.20.0.0/16"), Good.Network),
        Fails(
            "main networkProfile.serviceCidr",
            Good.Cluster.With("networkProfile.serviceCidr", "10.20.8.0/24"),
            Good.Network
        )
    );
