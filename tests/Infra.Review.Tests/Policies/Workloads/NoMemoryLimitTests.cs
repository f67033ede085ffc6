using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoMemoryLimitTests()
    : PolicyTests(
        new NoMemoryLimit(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].resources.limits.memory",
            Good.Deployment.Without("spec.template.spec.containers[0].resources.limits.memory")
        )
    );
