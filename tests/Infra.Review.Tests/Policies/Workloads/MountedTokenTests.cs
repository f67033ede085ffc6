using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class MountedTokenTests()
    : PolicyTests(
        new MountedToken(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.automountServiceAccountToken",
            Good.Deployment.Without("spec.template.spec.automountServiceAccountToken")
        ),
        Fails(
            "web spec.template.spec.automountServiceAccountToken",
            Good.Deployment.With("spec.template.spec.automountServiceAccountToken", "true")
        ),
        Passes(
            Good.Deployment.Without("spec.template.spec.automountServiceAccountToken")
                .With("spec.template.spec.serviceAccountName", "web")
        ),
        Passes(
            Good.Deployment.Without("spec.template.spec.automountServiceAccountToken")
                .Unknown("spec.template.spec.serviceAccountName")
        ),
        Fails(
            "web spec.template.spec.automountServiceAccountToken",
            Good.Deployment.Without("spec.template.spec.automountServiceAccountToken")
                .With("spec.template.spec.serviceAccountName", "default")
        )
    );
