using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoLivenessTests()
    : PolicyTests(
        new NoLiveness(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].livenessProbe",
            Good.Deployment.Without("spec.template.spec.containers[0].livenessProbe")
        ),
        Passes(Good.Job.Without("spec.template.spec.containers[0].livenessProbe"))
    );
