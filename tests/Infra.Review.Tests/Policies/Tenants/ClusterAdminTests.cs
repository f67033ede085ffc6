using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class ClusterAdminTests()
    : PolicyTests(
        new ClusterAdmin(),
        Passes(Good.Binding),
        Fails("binding roleRef.name", Good.Binding.With("roleRef.name", "cluster-admin")),
        Fails(
            "all roleRef.name",
            Thing.Kubernetes(
                "rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                "all",
                "{ roleRef: { name: cluster-admin } }"
            )
        )
    );
