using Infra.Review.Policies.Clusters;
using Infra.Review.Tests.Policies.Kit;
using static Infra.Review.Tests.Policies.Kit.Case;

namespace Infra.Review.Tests.Policies.Clusters;

public sealed class NoMaintenanceWindowTests()
    : PolicyTests(
        new NoMaintenanceWindow(),
        Passes(Good.Cluster, Good.Window),
        Fails("main", Good.Cluster),
        Fails("main", Good.Cluster, Good.Window.With("configName", "default")),
        Fails("main", Good.Cluster, Good.Window.With("resourceName", "aks-other")),
        Passes(Good.Cluster, Good.Window.Unknown("resourceName")),
        Passes(Good.Cluster, Good.Window.Unknown("configName"))
    );
