using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class BarePodTests()
    : PolicyTests(
        new BarePod(),
        Passes(Good.Deployment),
        Fails("alone", Thing.Kubernetes("core/v1:Pod", "alone", "{ metadata: { name: alone } }"))
    );
