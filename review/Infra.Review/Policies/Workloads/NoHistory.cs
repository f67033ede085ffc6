using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>`kubectl rollout undo` needs the revision before. (release rule: rollout history)</summary>
internal sealed class NoHistory()
    : WorkloadPolicy(
        "INF680",
        PolicySeverity.Error,
        "a rollout cannot be undone",
        "write revisionHistoryLimit 1 or more, or leave it out"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        var history = workload.Object.At("spec.revisionHistoryLimit");
        return history.BreaksIf(history.Number == 0, "is 0");
    }
}
