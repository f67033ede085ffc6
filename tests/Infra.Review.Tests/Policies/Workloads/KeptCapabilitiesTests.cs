using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class KeptCapabilitiesTests()
    : PolicyTests(
        new KeptCapabilities(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.capabilities.drop",
            Good.Deployment.Without("spec.template.spec.containers[0].securityContext.capabilities.drop")
        ),
        Fails(
            "web spec.template.spec.containers[0].securityContext.capabilities.drop",
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.capabilities.drop", "[NET_RAW]")
        )
    );
