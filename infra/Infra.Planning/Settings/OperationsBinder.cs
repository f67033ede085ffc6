using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads how clusters are kept: upgrades, features, who watches, how they grow and shrink.</summary>
internal static class OperationsBinder
{
    private const string WorkspaceId =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform";

    public static Reader<UpgradeSettings> Upgrades { get; } =
        Readers.Group(
            "{ cluster: patch, nodeOs: nodeImage }",
            section => new UpgradeSettings
            {
                Cluster = section.Optional("cluster", Readers.OneOf<ClusterChannel>(), ClusterChannel.None),
                NodeOs = section.Optional("nodeOs", Readers.OneOf<NodeOsChannel>(), NodeOsChannel.NodeImage),
            }
        );

    public static Reader<FeatureSettings> Features { get; } = Readers.Group("{ policy: true }", BindFeatures);

    public static Reader<MonitoringSettings> Monitoring { get; } = Readers.Group("{ retention: 90 }", BindMonitoring);

    public static Reader<AutoscalerSettings> Autoscaler { get; } =
        Readers.Group("{ expander: leastWaste }", BindAutoscaler);

    private static FeatureSettings BindFeatures(Section section)
    {
        var defaults = new FeatureSettings();
        var features = new FeatureSettings
        {
            Policy = section.Optional("policy", Readers.Flag, defaults.Policy),
            KeyVault = section.Optional("keyVault", Readers.Flag, defaults.KeyVault),
            ImageCleaner = section.Optional("imageCleaner", Readers.Number(0, 2160), defaults.ImageCleaner),
        };
        section.Check(
            features.ImageCleaner is 0 or >= 24,
            SettingsDiagnostics.OutOfRange,
            "imageCleaner",
            $"{features.ImageCleaner} is below 24",
            "write 24 or more, or 0 for none"
        );
        return features;
    }

    private static MonitoringSettings BindMonitoring(Section section)
    {
        var retention = section.OptionalValue("retention", Readers.Number(30, 730));
        var defaults = new MonitoringSettings();
        var monitoring = new MonitoringSettings
        {
            Workspace = section.Optional("workspace", DomainReaders.ResourceId(ResourceId.LogWorkspace, WorkspaceId)),
            Retention = retention ?? defaults.Retention,
            Containers = section.Optional("containers", Readers.Flag, defaults.Containers),
            Prometheus = section.Optional("prometheus", Readers.Flag, defaults.Prometheus),
            Defender = section.Optional("defender", Readers.Flag, defaults.Defender),
            CostAnalysis = section.Optional("costAnalysis", Readers.Flag, defaults.CostAnalysis),
        };
        section.Check(
            retention is null || monitoring.Workspace is null,
            SettingsDiagnostics.WrongValue,
            "retention",
            "how long a workspace keeps logs is decided where it is made",
            "remove retention, or workspace"
        );
        return monitoring;
    }

    private static AutoscalerSettings BindAutoscaler(Section section)
    {
        var defaults = new AutoscalerSettings();
        return new()
        {
            Expander = section.Optional("expander", Readers.OneOf<Expander>(), defaults.Expander),
            ScanInterval = section.Optional("scanInterval", TimeReaders.Seconds(10, 300), defaults.ScanInterval),
            NewPodScaleUpDelay = section.Optional(
                "newPodScaleUpDelay",
                TimeReaders.Seconds(0, 3600),
                defaults.NewPodScaleUpDelay
            ),
            MaxNodeProvisionTime = section.Optional(
                "maxNodeProvisionTime",
                TimeReaders.Minutes(1, 60),
                defaults.MaxNodeProvisionTime
            ),
            ScaleDownDelayAfterAdd = section.Optional(
                "scaleDownDelayAfterAdd",
                TimeReaders.Minutes(0, 1440),
                defaults.ScaleDownDelayAfterAdd
            ),
            ScaleDownDelayAfterFailure = section.Optional(
                "scaleDownDelayAfterFailure",
                TimeReaders.Minutes(0, 1440),
                defaults.ScaleDownDelayAfterFailure
            ),
            ScaleDownUnneededTime = section.Optional(
                "scaleDownUnneededTime",
                TimeReaders.Minutes(1, 1440),
                defaults.ScaleDownUnneededTime
            ),
            ScaleDownUnreadyTime = section.Optional(
                "scaleDownUnreadyTime",
                TimeReaders.Minutes(1, 1440),
                defaults.ScaleDownUnreadyTime
            ),
            UtilizationThreshold = section.Optional(
                "utilizationThreshold",
                TimeReaders.Percent(0, 100),
                defaults.UtilizationThreshold
            ),
            MaxGracefulTermination = section.Optional(
                "maxGracefulTermination",
                TimeReaders.Seconds(0, 86_400),
                defaults.MaxGracefulTermination
            ),
            MaxEmptyBulkDelete = section.Optional(
                "maxEmptyBulkDelete",
                Readers.Number(1, 100),
                defaults.MaxEmptyBulkDelete
            ),
            SkipNodesWithLocalStorage = section.Optional(
                "skipNodesWithLocalStorage",
                Readers.Flag,
                defaults.SkipNodesWithLocalStorage
            ),
            SkipNodesWithSystemPods = section.Optional(
                "skipNodesWithSystemPods",
                Readers.Flag,
                defaults.SkipNodesWithSystemPods
            ),
        };
    }
}
