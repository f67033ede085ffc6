using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>After an incident the audit log is the only witness. (AKS baseline 15, PSRule AuditLogs and PlatformLogs)</summary>
internal sealed class NoAuditLog()
    : Policy(
        "INF629",
        PolicySeverity.Warning,
        "nobody records what the API server is asked",
        "add a DiagnosticSetting for the cluster that sends kube-audit-admin to a workspace"
    )
{
    public override IEnumerable<Violation> Check(Estate estate)
    {
        var settings = estate.Azure("monitor", "DiagnosticSetting").ToList();
        return estate
            .Clusters.Where(cluster => !settings.Exists(setting => setting.IsOf("resourceUri", cluster.Inputs)))
            .Select(cluster => cluster.Inputs.Breaks("has no diagnostic setting"));
    }
}
