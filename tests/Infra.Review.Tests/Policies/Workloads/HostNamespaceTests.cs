using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class HostNamespaceTests()
    : PolicyTests(
        new HostNamespace(),
        Passes(Good.Deployment),
        Fails("web spec.template.spec.hostNetwork", Good.Deployment.With("spec.template.spec.hostNetwork", "true")),
        Fails("web spec.template.spec.hostPID", Good.Deployment.With("spec.template.spec.hostPID", "true")),
        Fails("web spec.template.spec.hostIPC", Good.Deployment.With("spec.template.spec.hostIPC", "true"))
    );
