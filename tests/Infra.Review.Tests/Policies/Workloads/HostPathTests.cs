using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class HostPathTests()
    : PolicyTests(
        new HostPath(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.volumes[0].hostPath",
            Good.Deployment.With("spec.template.spec.volumes[0].hostPath", "{ path: / }")
        )
    );
