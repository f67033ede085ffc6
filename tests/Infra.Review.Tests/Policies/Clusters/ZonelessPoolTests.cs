using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class ZonelessPoolTests()
    : PolicyTests(
        new ZonelessPool(),
        Passes(Good.Cluster, Good.Pool),
        Fails(
            "main agentPoolProfiles[0].availabilityZones",
            Good.Cluster.Without("agentPoolProfiles[0].availabilityZones")
        ),
        Fails("apps availabilityZones", Good.Cluster, Good.Pool.With("availabilityZones", "[]"))
    );
