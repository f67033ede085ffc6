using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoBudgetTests()
    : PolicyTests(
        new NoBudget(),
        Passes(Good.Deployment, Good.Budget),
        Fails("web", Good.Deployment),
        Fails("web", Good.Deployment, Good.Budget.With("spec.selector.matchLabels.app", "other")),
        Fails("web", Good.Deployment, Good.Budget.With("metadata.namespace", "other")),
        Passes(Good.Deployment.With("spec.replicas", "1")),
        Passes(Good.Job),
        Passes(Good.Deployment.Unknown("spec.replicas"))
    );
