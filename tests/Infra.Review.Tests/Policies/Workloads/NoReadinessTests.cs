using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoReadinessTests()
    : PolicyTests(
        new NoReadiness(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].readinessProbe",
            Good.Deployment.Without("spec.template.spec.containers[0].readinessProbe")
        ),
        Passes(Good.Job.Without("spec.template.spec.containers[0].readinessProbe"))
    );
