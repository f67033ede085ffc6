using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;</c>.</summary>
internal static class ClusterBinder
{
    private static readonly Reader<PoolSettings> Pool = Readers.Group(
        "{ size: Standard_D4ds_v5, min: 3, max: 6 }",
        BindPool
    );

    private static readonly Reader<SortedMap<PoolSettings>> Pools = Readers.Map("system", Pool);

    private static readonly Reader<NetworkSettings> Network = Readers.Group(
        "{ vnet: 10.20.0.0/20, nodes: 10.20.0.0/22, apiServer: 10.20.4.0/28, pods: 10.64.0.0/18, services: 10.96.0.0/20 }",
        BindNetwork
    );

    private static readonly Reader<ApiServerSettings> ApiServer = Readers.Group("{ private: true }", BindApiServer);

    private static readonly Reader<Seq<int>> Zones = Readers.List(Readers.Number(1, 3));

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
            Network = section.Optional("network", Network, new NetworkSettings()),
            ApiServer = section.Optional("apiServer", ApiServer, new ApiServerSettings()),
            Pools = section.Required("pools", Pools),
        };

    private static NetworkSettings BindNetwork(Section section)
    {
        var network = new NetworkSettings
        {
            Vnet = section.OptionalValue("vnet", DomainReaders.Range("10.20.0.0/20")),
            Nodes = section.OptionalValue("nodes", DomainReaders.Range("10.20.0.0/22")),
            ApiServer = section.OptionalValue("apiServer", DomainReaders.Range("10.20.4.0/28")),
            Edge = section.OptionalValue("edge", DomainReaders.Range("10.20.4.32/27")),
            Endpoints = section.OptionalValue("endpoints", DomainReaders.Range("10.20.4.64/27")),
            PostgreSql = section.OptionalValue("postgreSql", DomainReaders.Range("10.20.4.96/28")),
            MySql = section.OptionalValue("mySql", DomainReaders.Range("10.20.4.112/28")),
            Pods = section.OptionalValue("pods", DomainReaders.Range("10.64.0.0/18")),
            Services = section.OptionalValue("services", DomainReaders.Range("10.96.0.0/20")),
            EgressAddresses = section.Optional("egressAddresses", Readers.Number(2, 16), 2),
            DataServices = section.Optional("dataServices", Readers.List(Readers.OneOf<DataService>()), []),
        };
        section.Check(
            int.IsPow2(network.EgressAddresses),
            SettingsDiagnostics.WrongValue,
            "egressAddresses",
            $"{network.EgressAddresses} addresses make no prefix",
            "write 2, 4, 8 or 16"
        );
        return network;
    }

    private static ApiServerSettings BindApiServer(Section section) =>
        new()
        {
            Private = section.Optional("private", Readers.Flag, false),
            Ranges = section.Optional("ranges", Readers.List(DomainReaders.Range("203.0.113.0/24")), []),
        };

    private static PoolSettings BindPool(Section section)
    {
        var pool = new PoolSettings
        {
            Path = section.Path,
            Size = section.Required("size", DomainReaders.VmSize),
            Min = section.Required("min", Readers.Number(0, 1000)),
            Max = section.Required("max", Readers.Number(1, 1000)),
            MaxPods = section.Optional("maxPods", Readers.Number(10, 250), 110),
            Surge = section.Optional("surge", DomainReaders.Surge, Surge.Advised),
            OsDisk = section.Optional("osDisk", Readers.OneOf<OsDisk>(), OsDisk.Managed),
            OsDiskSize = section.Optional("osDiskSize", Readers.Number(30, 2048), 128),
        };
        section.Check(
            pool.Max >= pool.Min,
            SettingsDiagnostics.OutOfRange,
            "max",
            $"{pool.Max} is below min {pool.Min}",
            $"write {pool.Min} or more"
        );
        return pool;
    }
}
