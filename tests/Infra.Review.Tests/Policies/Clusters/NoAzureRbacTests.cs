using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoAzureRbacTests()
    : PolicyTests(
        new NoAzureRbac(),
        Passes(Good.Cluster),
        Fails("main aadProfile.enableAzureRBAC", Good.Cluster.Without("aadProfile.enableAzureRBAC")),
        Fails("main aadProfile.enableAzureRBAC", Good.Cluster.With("aadProfile.enableAzureRBAC", "false"))
    );
