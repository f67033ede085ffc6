using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoHistoryTests()
    : PolicyTests(
        new NoHistory(),
        Passes(Good.Deployment),
        Fails("web spec.revisionHistoryLimit", Good.Deployment.With("spec.revisionHistoryLimit", "0")),
        Passes(Good.Deployment.With("spec.revisionHistoryLimit", "1"))
    );
