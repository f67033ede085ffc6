using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class RunsAsRootTests()
    : PolicyTests(
        new RunsAsRoot(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.runAsNonRoot",
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.runAsNonRoot", "false")
        ),
        Fails(
            "web spec.template.spec.containers[0].securityContext.runAsNonRoot",
            Good.Deployment.Without("spec.template.spec.securityContext")
        ),
        Passes(
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.runAsNonRoot", "true")
                .Without("spec.template.spec.securityContext")
        )
    );
