using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoDefenderTests()
    : PolicyTests(
        new NoDefender(),
        Passes(Good.Cluster),
        Fails(
            "main securityProfile.defender.securityMonitoring.enabled",
            Good.Cluster.Without("securityProfile.defender.securityMonitoring.enabled")
        ),
        Fails(
            "main securityProfile.defender.securityMonitoring.enabled",
            Good.Cluster.With("securityProfile.defender.securityMonitoring.enabled", "false")
        )
    );
