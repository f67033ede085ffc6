using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class WritableRootTests()
    : PolicyTests(
        new WritableRoot(),
        Passes(Good.Deployment),
        Fails(
            "web spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem",
            Good.Deployment.Without("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem")
        ),
        Fails(
            "web spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem",
            Good.Deployment.With("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", "false")
        )
    );
