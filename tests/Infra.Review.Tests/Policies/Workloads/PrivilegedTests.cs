using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class PrivilegedTests()
    : PolicyTests(
        new Privileged(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.privileged",
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.privileged", "true")
        )
    );
