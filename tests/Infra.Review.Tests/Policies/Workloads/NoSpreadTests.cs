using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoSpreadTests()
    : PolicyTests(
        new NoSpread(),
        Passes(Good.Deployment),
        Fails("web spec.template.spec", Good.Deployment.Without("spec.template.spec.topologySpreadConstraints")),
        Passes(Good.Deployment.Without("spec.template.spec.topologySpreadConstraints").With("spec.replicas", "1")),
        Passes(Good.Job.Without("spec.template.spec.topologySpreadConstraints")),
        Passes(
            Good.Deployment.Without("spec.template.spec.topologySpreadConstraints")
                .With("spec.template.spec.affinity.podAntiAffinity", "{ required: x }")
        )
    );
