using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class OpenStorageTests()
    : PolicyTests(
        new OpenStorage(),
        Passes(Good.Storage),
        Passes(Good.Storage.Without("publicNetworkAccess").With("networkRuleSet.defaultAction", "Deny")),
        Fails("blobs publicNetworkAccess", Good.Storage.Without("publicNetworkAccess"))
    );
