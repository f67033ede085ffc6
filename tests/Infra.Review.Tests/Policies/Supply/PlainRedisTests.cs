using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class PlainRedisTests()
    : PolicyTests(
        new PlainRedis(),
        Passes(Good.Redis),
        Fails("redis enableNonSslPort", Good.Redis.With("enableNonSslPort", "true")),
        Fails("redis minimumTlsVersion", Good.Redis.Without("minimumTlsVersion"))
    );
