using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoSeccompTests()
    : PolicyTests(
        new NoSeccomp(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.seccompProfile.type",
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.seccompProfile.type", "Unconfined")
        ),
        Fails(
            "web spec.template.spec.containers[0].securityContext.seccompProfile.type",
            Good.Deployment.Without("spec.template.spec.securityContext")
        ),
        Passes(Good.Deployment.With("spec.template.spec.securityContext.seccompProfile.type", "Localhost")),
        Passes(
            Good.Deployment.With(
                    "spec.template.spec.containers[0].securityContext.seccompProfile.type",
                    "RuntimeDefault"
                )
                .Without("spec.template.spec.securityContext")
        )
    );
