using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class DefaultRangesTests()
    : PolicyTests(
        new DefaultRanges(),
        Passes(Good.Cluster),
        Fails("main networkProfile.podCidr", Good.Cluster.Without("networkProfile.podCidr")),
        Fails("main networkProfile.serviceCidr", Good.Cluster.Without("networkProfile.serviceCidr")),
        Fails("main networkProfile.dnsServiceIP", Good.Cluster.Without("networkProfile.dnsServiceIP"))
    );
