using Infra.Review.Policies.Supply;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Supply;

public sealed class PublicDatabaseTests()
    : PolicyTests(
        new PublicDatabase(),
        Passes(Good.Database),
        Fails("database network", Good.Database.Without("network")),
        Passes(Good.Database.With("network", "{ delegatedSubnetResourceId: x }")),
        Fails(
            "kuboard network",
            Thing.Azure("dbformysql:Server", "kuboard", "{ network: { publicNetworkAccess: Enabled } }")
        )
    );
