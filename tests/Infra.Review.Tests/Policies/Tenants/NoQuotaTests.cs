using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class NoQuotaTests()
    : PolicyTests(
        new NoQuota(),
        Passes(Good.Namespace, Good.Quota),
        Fails("space", Good.Namespace),
        Fails("space", Good.Namespace, Good.Quota.With("metadata.namespace", "other")),
        Fails("space", Good.Namespace, Good.Quota.InCluster("other")),
        Passes(Good.Namespace.Without("metadata.labels[\"infra/line\"]")),
        Passes(Good.Namespace, Good.Quota.Unknown("metadata.namespace"))
    );
