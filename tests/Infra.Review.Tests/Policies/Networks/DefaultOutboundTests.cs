using Infra.Review.Policies.Networks;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Networks;

public sealed class DefaultOutboundTests()
    : PolicyTests(
        new DefaultOutbound(),
        Passes(Good.Subnet),
        Fails("nodes defaultOutboundAccess", Good.Subnet.Without("defaultOutboundAccess"))
    );
