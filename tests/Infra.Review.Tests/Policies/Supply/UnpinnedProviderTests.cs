using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class UnpinnedProviderTests()
    : PolicyTests(
        new UnpinnedProvider(),
        Passes(Good.Provider, Good.Quota),
        Fails("main", Thing.Of("pulumi:providers:kubernetes", "main", "{}")),
        Passes(Thing.Of("pulumi:providers:kubernetes", "main", "{ version: 4.34.2 }"))
    );
