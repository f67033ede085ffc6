using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class WildcardRoleTests()
    : PolicyTests(
        new WildcardRole(),
        Passes(Good.Role, Good.ClusterRole),
        Fails("role rules[0].verbs", Good.Role.With("rules[0].verbs", "['*']")),
        Fails("cluster-role rules[0].resources", Good.ClusterRole.With("rules[0].resources", "['*']"))
    );
