using Infra.Review.Policies.Networks;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Networks;

public sealed class AdminPortTests()
    : PolicyTests(
        new AdminPort(),
        Passes(Good.Group),
        Fails("group securityRules[1]", Good.Group.With("securityRules[1].access", "Allow")),
        Passes(Good.Group.With("securityRules[1].access", "Allow").With("securityRules[1].direction", "Outbound")),
        Passes(
            Good.Group.With("securityRules[1].access", "Allow")
                .With("securityRules[1].sourceAddressPrefix", "203.0.113.0/24")
        ),
        Fails(
            "group securityRules[0]",
            Good.Group.With(
                "securityRules",
                "[{ name: x, access: Allow, direction: Inbound, sourceAddressPrefix: Internet, destinationPortRanges: [\"80\", \"3389\"] }]"
            )
        ),
        Fails(
            "group securityRules[0]",
            Good.Group.With("securityRules[0].sourceAddressPrefix", "0.0.0.0/0")
                .With("securityRules[0].destinationPortRange", "'*'")
        )
    );
