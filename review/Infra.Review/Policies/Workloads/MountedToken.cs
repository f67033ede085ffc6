using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>The token of the default account is what an attacker takes first. (CKV_K8S_38)</summary>
internal sealed class MountedToken()
    : WorkloadPolicy(
        "INF683",
        PolicySeverity.Warning,
        "a Pod carries a token that it did not ask for",
        "write automountServiceAccountToken: false, or a serviceAccountName of its own"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        var token = workload.Pod["automountServiceAccountToken"];
        var account = workload.Pod["serviceAccountName"];
        return token.BreaksIf(token.IsNotFalse && !account.Unknown && account.Text is null or "default", "is not off");
    }
}
