using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class WorkloadBeforeServiceTests()
    : PolicyTests(
        new WorkloadBeforeService(),
        Passes(Good.Deployment, Good.Service),
        Fails("web", Alone(Good.Deployment), Good.Service),
        Passes(Alone(Good.Deployment), Good.Service.Without("spec.selector")),
        Passes(Alone(Good.Deployment), Good.Service.With("spec.selector.app", "other")),
        Passes(Good.Job, Good.Service),
        Passes(Alone(Good.Deployment), Good.Service.With("metadata.namespace", "other"))
    )
{
    private static Thing Alone(Thing thing) => new(thing.Resource with { Dependencies = [] });
}
