using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoAuditLogTests()
    : PolicyTests(
        new NoAuditLog(),
        Passes(Good.Cluster, Good.AuditLog),
        Fails("main", Good.Cluster),
        Fails("main", Good.Cluster, Good.AuditLog.With("resourceUri", "x")),
        Passes(Good.Cluster, Good.AuditLog.With("resourceUri", "x").After(Good.Cluster))
    );
