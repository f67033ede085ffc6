using Infra.Review.Policies.Tenants;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Tenants;

public sealed class NoLimitRangeTests()
    : PolicyTests(
        new NoLimitRange(),
        Passes(Good.Namespace, Good.Limits),
        Fails("space", Good.Namespace),
        Fails("space", Good.Namespace, Good.Limits.With("metadata.namespace", "other")),
        Fails("space", Good.Namespace, Good.Limits.InCluster("other")),
        Passes(Good.Namespace.Without("metadata.labels[\"infra/line\"]")),
        Passes(Good.Namespace, Good.Limits.Unknown("metadata.namespace"))
    );
