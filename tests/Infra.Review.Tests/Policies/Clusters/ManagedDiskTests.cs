using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class ManagedDiskTests()
    : PolicyTests(
        new ManagedDisk(),
        Passes(Good.Cluster, Good.Pool),
        Fails("main agentPoolProfiles[0].osDiskType", Good.Cluster.Without("agentPoolProfiles[0].osDiskType")),
        Fails("apps osDiskType", Good.Cluster, Good.Pool.With("osDiskType", "Managed"))
    );
