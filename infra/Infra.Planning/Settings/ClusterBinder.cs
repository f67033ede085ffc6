using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;</c>.</summary>
internal static class ClusterBinder
{
    private static readonly Reader<SortedMap<PoolSettings>> Pools = Readers.Map("system", PoolBinder.Pool);

    private static readonly Reader<ApiServerZone> Zone = Readers.Parsed<ApiServerZone>(
        "system, none or the id of a private DNS zone",
        "system",
        ApiServerZone.System,
        ApiServerZone.TryParse
    );

    private static readonly Reader<ApiServerSettings> ApiServer = Readers.Group("{ private: true }", BindApiServer);

    private static readonly Reader<Seq<int>> Zones = Readers.List(Readers.Number(1, 3));

    private static readonly Reader<SortedMap<Seq<int>>> MissingSizes = Readers.Map("Standard_D4ds_v5", Zones);

    private static readonly Reader<Seq<Guid>> Groups = Readers.List(DomainReaders.Id);

    public static Reader<ClusterSettings> Cluster { get; } = Readers.Group("{ location: westeurope, … }", Bind);

    private enum TargetKind
    {
        Aks,
        Kubeconfig,
    }

    private static ClusterSettings Bind(Section section) =>
        new()
        {
            Path = section.Path,
            Name = section.Key,
            Target = section.Optional("target", Readers.OneOf<TargetKind>(), TargetKind.Aks) switch
            {
                TargetKind.Kubeconfig => BindKubeconfig(section),
                _ => BindAks(section),
            },
        };

    private static KubeconfigSettings BindKubeconfig(Section section) =>
        new()
        {
            Kubeconfig = section.Required("kubeconfig", DomainReaders.Name("the name of a secret", "labKubeconfig")),
            Resilience = section.Optional("resilience", Readers.OneOf<Resilience>(), Resilience.None),
        };

    private static AksSettings BindAks(Section section) =>
        new()
        {
            Environment = section.Optional("environment", Readers.OneOf<AzureEnvironment>(), AzureEnvironment.Public),
            Subscription = section.Required("subscription", DomainReaders.Id),
            Location = section.Required("location", DomainReaders.Name("a location of Azure", "westeurope")),
            Zones = section.Optional("zones", Zones, []),
            Tier = section.Required("tier", Readers.OneOf<ClusterTier>()),
            Resilience = section.Required("resilience", Readers.OneOf<Resilience>()),
            Admins = section.Required("admins", Groups),
            LocalAccounts = section.Optional("localAccounts", Readers.Flag, false),
            Overcommit = section.Optional("overcommit", Readers.Number(100, 400), 100),
            MissingSizes = section.Optional("missingSizes", MissingSizes, default),
            Network = section.Optional("network", NetworkBinder.Network, new NetworkSettings()),
            ApiServer = section.Optional("apiServer", ApiServer, new ApiServerSettings()),
            Maintenance = section.Optional("maintenance", MaintenanceBinder.Maintenance, new MaintenanceSettings()),
            Monitoring = section.Optional("monitoring", OperationsBinder.Monitoring),
            Autoscaler = section.Optional("autoscaler", OperationsBinder.Autoscaler, new AutoscalerSettings()),
            Pools = section.Required("pools", Pools),
        };

    private static ApiServerSettings BindApiServer(Section section) =>
        new()
        {
            VnetIntegration = section.Optional("vnetIntegration", Readers.Flag, true),
            Private = section.Optional("private", Readers.Flag, false),
            Zone = section.Optional("zone", Zone),
            Ranges = section.Optional("ranges", Readers.List(DomainReaders.Range("203.0.113.0/24")), []),
        };
}
