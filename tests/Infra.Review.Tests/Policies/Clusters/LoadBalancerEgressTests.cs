using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class LoadBalancerEgressTests()
    : PolicyTests(
        new LoadBalancerEgress(),
        Passes(Good.Cluster),
        Fails("main networkProfile.outboundType", Good.Cluster.Without("networkProfile.outboundType")),
        Fails("main networkProfile.outboundType", Good.Cluster.With("networkProfile.outboundType", "loadBalancer")),
        Passes(Good.Cluster.With("networkProfile.outboundType", "managedNATGateway")),
        Passes(Good.Cluster.With("networkProfile.outboundType", "userDefinedRouting")),
        Passes(Good.Cluster.With("networkProfile.outboundType", "none"))
    );
