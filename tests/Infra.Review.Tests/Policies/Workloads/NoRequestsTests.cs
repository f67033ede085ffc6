using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class NoRequestsTests()
    : PolicyTests(
        new NoRequests(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].resources.requests.cpu",
            Good.Deployment.Without("spec.template.spec.containers[0].resources.requests.cpu")
        ),
        Fails(
            "web spec.template.spec.containers[0].resources.requests.memory",
            Good.Deployment.Without("spec.template.spec.containers[0].resources.requests.memory")
        )
    );
