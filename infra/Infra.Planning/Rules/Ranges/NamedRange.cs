using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>A range that the config of a cluster states, with the key that does. Those that are given need no rule.</summary>
internal sealed record NamedRange(string Key, Cidr Cidr, ConfigPath Place)
{
    /// <summary>The three that may not touch each other. The subnets lie inside the first.</summary>
    public static IEnumerable<NamedRange> Of(AksDraft cluster)
    {
        var network = cluster.Settings.Network;
        return Stated(cluster, ("vnet", network.Vnet), ("pods", network.Pods), ("services", network.Services))
            .Concat(IPv6(cluster));
    }

    /// <summary>Those of a cluster that has both families.</summary>
    public static IEnumerable<NamedRange> IPv6(AksDraft cluster)
    {
        var (stated, place) = (cluster.Settings.Network.IPv6, cluster.Path["network"]["ipv6"]);
        (string Key, Cidr? Range)[] ranges =
        [
            ("vnet", stated.Vnet),
            ("pods", stated.Pods),
            ("services", stated.Services),
        ];
        foreach (var (key, range) in ranges)
        {
            if (range is { } block)
            {
                yield return new($"ipv6.{key}", block, place[key]);
            }
        }
    }

    public static IEnumerable<NamedRange> Subnets(AksDraft cluster)
    {
        var network = cluster.Settings.Network;
        var zones = network.ZoneNodes.Select(
            (range, i) => new NamedRange($"zoneNodes[{i}]", range, cluster.Path["network"]["zoneNodes"][i])
        );
        return Stated(
                cluster,
                ("nodes", network.Nodes),
                ("apiServer", network.ApiServer),
                ("edge", network.Edge),
                ("endpoints", network.Endpoints),
                ("postgreSql", network.PostgreSql),
                ("mySql", network.MySql)
            )
            .Concat(zones);
    }

    private static IEnumerable<NamedRange> Stated(AksDraft cluster, params (string Key, Cidr? Range)[] ranges)
    {
        foreach (var (key, range) in ranges)
        {
            if (range is { } stated)
            {
                yield return new(key, stated, cluster.Path["network"][key]);
            }
        }
    }
}
