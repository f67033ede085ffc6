using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class OldTlsTests()
    : PolicyTests(
        new OldTls(),
        Passes(Good.Storage),
        Passes(Good.Storage.With("minimumTlsVersion", "TLS1_3")),
        Fails("blobs minimumTlsVersion", Good.Storage.Without("minimumTlsVersion"))
    );
