using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;.network</c>.</summary>
internal static class NetworkBinder
{
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
            EgressAddresses = section.Optional("egressAddresses", Readers.Number(2, 16), 2),
            DataServices = section.Optional("dataServices", Readers.List(Readers.OneOf<DataService>()), []),
            PrivateZones = section.Optional("privateZones", PrivateZones, default),
        };
        section.Check(
            int.IsPow2(network.EgressAddresses),
            SettingsDiagnostics.WrongValue,
            "egressAddresses",
            $"{network.EgressAddresses} addresses make no prefix",
            "write 2, 4, 8 or 16"
        );
        return network;

        Cidr? Range(string key, string example) => section.OptionalValue(key, DomainReaders.Range(example));
    }
}
