using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class PublicBlobsTests()
    : PolicyTests(
        new PublicBlobs(),
        Passes(Good.Storage),
        Fails("blobs allowBlobPublicAccess", Good.Storage.Without("allowBlobPublicAccess"))
    );
