using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class EscalationTests()
    : PolicyTests(
        new Escalation(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation",
            Good.Deployment.Without("spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation")
        )
    );
