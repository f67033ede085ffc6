using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class NoDefaultDenyTests()
    : PolicyTests(
        new NoDefaultDeny(),
        Passes(Good.Namespace, Good.DefaultDeny),
        Fails("space", Good.Namespace),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("metadata.namespace", "other")),
        Fails("space", Good.Namespace, Good.DefaultDeny.InCluster("other")),
        Passes(Good.Namespace.Without("metadata.labels[\"infra/line\"]")),
        Passes(Good.Namespace, Good.DefaultDeny.Unknown("metadata.namespace")),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("spec.podSelector", "{ matchLabels: { app: x } }")),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("spec.policyTypes", "[Ingress]")),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("spec.policyTypes", "[Egress]")),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("spec.ingress", "[{}]")),
        Fails("space", Good.Namespace, Good.DefaultDeny.With("spec.egress", "[{}]")),
        Passes(Good.Namespace, Good.DefaultDeny.With("spec.podSelector", "{ matchLabels: {} }"))
    );
