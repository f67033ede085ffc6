using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class EscalatingRoleTests()
    : PolicyTests(
        new EscalatingRole(),
        Passes(Good.Role, Good.ClusterRole),
        Fails("role rules[1].verbs", Good.Role.With("rules[1].verbs", "[get, escalate]")),
        Fails("role rules[1].verbs", Good.Role.With("rules[1].verbs", "[get, bind]")),
        Fails("role rules[1].verbs", Good.Role.With("rules[1].verbs", "[get, impersonate]")),
        Fails("cluster-role rules[0].verbs", Good.ClusterRole.With("rules[0].verbs", "[bind]"))
    );
