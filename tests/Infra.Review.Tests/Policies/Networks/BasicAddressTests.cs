using Infra.Review.Policies.Networks;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Networks;

public sealed class BasicAddressTests()
    : PolicyTests(
        new BasicAddress(),
        Passes(Good.Address),
        Fails("address sku.name", Good.Address.With("sku.name", "Basic")),
        Fails("prefix sku.name", Thing.Azure("network:PublicIPPrefix", "prefix", "{}"))
    );
