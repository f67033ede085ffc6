using Infra.Review.Policies.Workloads;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Workloads;

public sealed class DeprecatedApiTests()
    : PolicyTests(
        new DeprecatedApi(),
        Passes(
            Good.Deployment,
            Thing.Kubernetes("gateway.networking.k8s.io/v1beta1:ReferenceGrant", "grant", "{}"),
            Thing.Kubernetes("cert-manager.io/v1beta1:Issuer", "issuer", "{}"),
            Thing.Azure("x/v1beta1:Y", "y", "{}")
        ),
        Fails("old", Thing.Kubernetes("apps/v1beta1:Deployment", "old", "{}")),
        Fails("old", Thing.Kubernetes("networking.k8s.io/v1beta1:Ingress", "old", "{}"))
    );
