using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class PurgeableVaultTests()
    : PolicyTests(
        new PurgeableVault(),
        Passes(Good.Vault),
        Fails("vault properties.enablePurgeProtection", Good.Vault.Without("properties.enablePurgeProtection"))
    );
