using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class AnybodyBoundTests()
    : PolicyTests(
        new AnybodyBound(),
        Passes(Good.Binding),
        Fails("binding subjects[0].name", Good.Binding.With("subjects[0].name", "system:anonymous")),
        Fails("binding subjects[0].name", Good.Binding.With("subjects[0].name", "system:unauthenticated")),
        Fails("binding subjects[0].name", Good.Binding.With("subjects[0].name", "system:authenticated")),
        Fails("binding subjects[0].name", Good.Binding.With("subjects[0].name", "system:serviceaccounts")),
        Fails("binding subjects[1].name", Good.Binding.With("subjects[1].name", "default")),
        Fails(
            "all subjects[0].name",
            Thing.Kubernetes(
                "rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                "all",
                "{ subjects: [{ kind: Group, name: 'system:authenticated' }] }"
            )
        ),
        Passes(Good.Binding.With("subjects[0].name", "default"))
    );
