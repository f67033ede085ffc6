using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class SingleReplicaTests()
    : PolicyTests(
        new SingleReplica(),
        Passes(Good.Deployment),
        Passes(Good.Job.With("spec.replicas", "1")),
        Fails("web spec.replicas", Good.Deployment.Without("spec.replicas")),
        Fails("web spec.replicas", Good.Deployment.With("spec.replicas", "1")),
        Passes(Good.Deployment.With("spec.replicas", "0"))
    );
