using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Patches drain nodes; a window puts that where it hurts least. (AKS baseline 14, PSRule MaintenanceWindow)</summary>
internal sealed class NoMaintenanceWindow()
    : Policy(
        "INF628",
        PolicySeverity.Warning,
        "nodes are changed at any hour",
        "add a MaintenanceConfiguration aksManagedNodeOSUpgradeSchedule to the cluster"
    )
{
    public override IEnumerable<Violation> Check(Estate estate)
    {
        var windows = estate.Azure("containerservice", "MaintenanceConfiguration").ToList();
        return estate
            .Clusters.Where(cluster => !windows.Exists(window => Covers(window, cluster.Inputs)))
            .Select(cluster => cluster.Inputs.Breaks("has no window"));
    }

    private static bool Covers(Field window, Field cluster) =>
        !window["configName"].IsNoneOf("aksManagedNodeOSUpgradeSchedule") && window.IsOf("resourceName", cluster);
}
