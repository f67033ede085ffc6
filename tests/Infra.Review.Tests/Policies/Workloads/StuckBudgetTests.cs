using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class StuckBudgetTests()
    : PolicyTests(
        new StuckBudget(),
        Passes(Good.Budget, Good.Deployment),
        Fails("budget spec.maxUnavailable", Good.Budget.With("spec.maxUnavailable", "0")),
        Fails("budget spec.maxUnavailable", Good.Budget.With("spec.maxUnavailable", "0%")),
        Fails(
            "budget spec.minAvailable",
            Good.Deployment,
            Good.Budget.Without("spec.maxUnavailable").With("spec.minAvailable", "2")
        ),
        Fails(
            "budget spec.minAvailable",
            Good.Deployment,
            Good.Budget.Without("spec.maxUnavailable").With("spec.minAvailable", "100%")
        ),
        Passes(Good.Deployment, Good.Budget.Without("spec.maxUnavailable").With("spec.minAvailable", "1")),
        Passes(
            Good.Deployment.With("metadata.namespace", "other"),
            Good.Budget.Without("spec.maxUnavailable").With("spec.minAvailable", "2")
        ),
        Passes(Good.Job, Good.Budget.Without("spec.maxUnavailable").With("spec.minAvailable", "2"))
    );
