using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class LocalAccountsTests()
    : PolicyTests(
        new LocalAccounts(),
        Passes(Good.Cluster),
        Fails("main disableLocalAccounts", Good.Cluster.Without("disableLocalAccounts")),
        Fails("main disableLocalAccounts", Good.Cluster.With("disableLocalAccounts", "false"))
    );
