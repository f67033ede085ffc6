using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Pods learn of Services that exist when they start, by their environment and by DNS. (release rule: Service before workload)</summary>
internal sealed class WorkloadBeforeService()
    : WorkloadPolicy(
        "INF687",
        PolicySeverity.Warning,
        "a workload may start before its Service",
        "let it depend on the Service, and set pulumi.com/skipAwait on that"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload.Serves
            ? estate
                .Kubernetes("core", "Service")
                .Where(service =>
                    !service.At("spec.selector").IsEmpty && workload.IsSelectedBy(service.At("spec.selector"))
                )
                .Where(service => !workload.Object.Resource.Dependencies.Contains(service.Resource.Urn))
                .Select(service =>
                    workload.Object.Breaks($"does not wait for Service {service.At("metadata.name").Shown}")
                )
            : [];
    }
}
