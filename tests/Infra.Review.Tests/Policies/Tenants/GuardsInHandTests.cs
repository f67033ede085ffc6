using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class GuardsInHandTests()
    : PolicyTests(
        new GuardsInHand(),
        Passes(Good.Role),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "[create]")),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "[update]")),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "[patch]")),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "[delete]")),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "[deletecollection]")),
        Fails("role rules[0]", Good.Role.With("rules[0].verbs", "['*']")),
        Fails("role rules[1]", Good.Role.With("rules[1].resources", "[resourcequotas]")),
        Fails("role rules[1]", Good.Role.With("rules[1].resources", "[limitranges]")),
        Fails("role rules[1]", Good.Role.With("rules[1].resources", "[networkpolicies]")),
        Fails("role rules[1]", Good.Role.With("rules[1].resources", "[roles]")),
        Fails("role rules[1]", Good.Role.With("rules[1].resources", "[rolebindings]"))
    );
