using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;.network</c>.</summary>
internal static class NetworkBinder
{
    private const string HubId =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

    private const string Zone = "privatelink.blob.core.windows.net";

    private static readonly Reader<PrivateZone> PrivateZone = Readers.Parsed<PrivateZone>(
        "the name of a private DNS zone, or the id of one",
        Zone,
        Settings.PrivateZone.Unknown,
        Settings.PrivateZone.TryParse
    );

    private static readonly Reader<SortedMap<PrivateZone>> PrivateZones = Readers.Group(
        $"{{ blob: {Zone} }}",
        section => new SortedMap<PrivateZone>(
            from service in Enum.GetValues<DataService>()
            let key = DataServices.Key(service)
            let zone = section.Optional(key, PrivateZone)
            where zone is not null
            select KeyValuePair.Create(key, zone)
        )
    );

    private static readonly Reader<HubSettings> Hub = Readers.Group(
        $"{{ network: {HubId}, ranges: [10.20.0.0/20] }}",
        section => new HubSettings
        {
            Network = section.Required("network", DomainReaders.ResourceId(ResourceId.VirtualNetwork, HubId)),
            Ranges = section.Required("ranges", Readers.List(DomainReaders.Range("10.20.0.0/20"))),
            Firewall = section.OptionalValue("firewall", DomainReaders.Address("10.20.1.4")),
            Gateway = section.Optional("gateway", Readers.Flag, false),
            BothWays = section.Optional("bothWays", Readers.Flag, false),
        }
    );

    private static readonly Reader<IPv6Settings> IPv6 = Readers.Group(
        "{ vnet: 'fd00:20::/56', pods: 'fd00:64::/64', services: 'fd00:96::/108' }",
        section => new IPv6Settings
        {
            Vnet = section.OptionalValue("vnet", DomainReaders.Range("fd00:20::/56")),
            Pods = section.OptionalValue("pods", DomainReaders.Range("fd00:64::/64")),
            Services = section.OptionalValue("services", DomainReaders.Range("fd00:96::/108")),
        }
    );

    public static Reader<NetworkSettings> Network { get; } =
        Readers.Group(
            "{ vnet: 10.20.0.0/20, nodes: 10.20.0.0/22, apiServer: 10.20.4.0/28, pods: 10.64.0.0/18, services: 10.96.0.0/20 }",
            Bind
        );

    private static NetworkSettings Bind(Section section)
    {
        var network = new NetworkSettings
        {
            Vnet = Range("vnet", "10.20.0.0/20"),
            Nodes = Range("nodes", "10.20.0.0/22"),
            ApiServer = Range("apiServer", "10.20.4.0/28"),
            Edge = Range("edge", "10.20.4.32/27"),
            Endpoints = Range("endpoints", "10.20.4.64/27"),
            PostgreSql = Range("postgreSql", "10.20.4.96/28"),
            MySql = Range("mySql", "10.20.4.112/28"),
            Pods = Range("pods", "10.64.0.0/18"),
            Services = Range("services", "10.96.0.0/20"),
            DnsServiceIP = section.OptionalValue("dnsServiceIP", DomainReaders.Address("10.96.0.10")),
            DualStack = section.Optional("dualStack", Readers.Flag, false),
            IPv6 = section.Optional("ipv6", IPv6, new IPv6Settings()),
            ZoneNodes = section.Optional("zoneNodes", Readers.List(DomainReaders.Range("10.20.5.0/26")), []),
            DataPlane = section.Optional("dataPlane", Readers.OneOf<DataPlane>(), DataPlane.Cilium),
            Outbound = section.Optional("outbound", Readers.OneOf<Outbound>(), Outbound.NatGateway),
            EgressAddresses = section.Optional("egressAddresses", Readers.Number(1, 100), 2),
            ZonalGateways = section.OptionalValue("zonalGateways", Readers.Flag),
            PortsPerNode = section.Optional("portsPerNode", Readers.Number(64, 64_000), 1024),
            Hub = section.Optional("hub", Hub),
            DataServices = section.Optional("dataServices", Readers.List(Readers.OneOf<DataService>()), []),
            PrivateZones = section.Optional("privateZones", PrivateZones, default),
        };
        section.Check(
            network.Outbound != Outbound.NatGateway || network.EgressAddresses is 2 or 4 or 8 or 16,
            SettingsDiagnostics.WrongValue,
            "egressAddresses",
            $"{network.EgressAddresses} addresses make no prefix",
            "write 2, 4, 8 or 16"
        );
        section.Check(
            network.PortsPerNode % 8 == 0,
            SettingsDiagnostics.WrongValue,
            "portsPerNode",
            $"{network.PortsPerNode} is no multiple of eight, which Azure asks for",
            $"write {network.PortsPerNode / 8 * 8}"
        );
        return network;

        Cidr? Range(string key, string example) => section.OptionalValue(key, DomainReaders.Range(example));
    }
}
