using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class SameProbesTests()
    : PolicyTests(
        new SameProbes(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].livenessProbe",
            Good.Deployment.With("spec.template.spec.containers[0].livenessProbe", "{ httpGet: { path: /ready } }")
        ),
        Passes(
            Good.Deployment.Without("spec.template.spec.containers[0].livenessProbe")
                .Without("spec.template.spec.containers[0].readinessProbe")
        )
    );
