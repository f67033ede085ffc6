using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A sidecar starts beside the others: nothing waits until its work is done. (release rule: sidecars carry helpers only)</summary>
internal sealed class InitialisingSidecar()
    : WorkloadPolicy(
        "INF684",
        PolicySeverity.Error,
        "a sidecar initialises",
        "make it an init container without restartPolicy"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        var sidecars = workload.InitContainers.Where(container => container["restartPolicy"].Is("Always"));
        var beside = workload.Serves ? workload.Containers.Skip(1) : [];
        return sidecars
            .Concat(beside)
            .Where(Initialises)
            .Select(container => container.Breaks($"{container["name"].Shown} initialises"));
    }

    private static bool Initialises(Field container) =>
        container["name"].Text?.Split('-') is { } words
        && words.Any(word =>
            word
                is "init"
                    or "initialize"
                    or "initialise"
                    or "migrate"
                    or "migration"
                    or "migrations"
                    or "setup"
                    or "bootstrap"
        );
}
