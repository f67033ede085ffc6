using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class SecretsEverywhereTests()
    : PolicyTests(
        new SecretsEverywhere(),
        Passes(Good.ClusterRole, Good.Role),
        Fails(
            "cluster-role rules[1]",
            Good.ClusterRole.Without("rules[1].resourceNames").With("rules[1].verbs", "[get]")
        ),
        Fails(
            "cluster-role rules[1]",
            Good.ClusterRole.Without("rules[1].resourceNames").With("rules[1].verbs", "[list]")
        ),
        Fails(
            "cluster-role rules[1]",
            Good.ClusterRole.Without("rules[1].resourceNames").With("rules[1].verbs", "[watch]")
        ),
        Passes(Good.ClusterRole.Without("rules[1].resourceNames").With("rules[1].verbs", "[create]"))
    );
