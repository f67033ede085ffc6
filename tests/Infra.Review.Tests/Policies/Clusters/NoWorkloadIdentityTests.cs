using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoWorkloadIdentityTests()
    : PolicyTests(
        new NoWorkloadIdentity(),
        Passes(Good.Cluster),
        Fails("main oidcIssuerProfile.enabled", Good.Cluster.Without("oidcIssuerProfile")),
        Fails("main securityProfile.workloadIdentity.enabled", Good.Cluster.Without("securityProfile.workloadIdentity"))
    );
