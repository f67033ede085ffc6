using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>A range that the config of a cluster states, with the key that does. Those that are given need no rule.</summary>
internal sealed record NamedRange(string Key, Cidr Cidr, ConfigPath Place)
{
    /// <summary>The three that may not touch each other. The subnets lie inside the first.</summary>
    public static IEnumerable<NamedRange> Of(AksDraft cluster)
    {
        var network = cluster.Settings.Network;
        return Stated(cluster, ("vnet", network.Vnet), ("pods", network.Pods), ("services", network.Services));
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
