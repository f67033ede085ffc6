using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class VaultPoliciesTests()
    : PolicyTests(
        new VaultPolicies(),
        Passes(Good.Vault),
        Fails("vault properties.enableRbacAuthorization", Good.Vault.Without("properties.enableRbacAuthorization"))
    );
