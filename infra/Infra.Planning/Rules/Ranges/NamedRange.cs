using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>A range of a cluster with the key that gives it.</summary>
internal sealed record NamedRange(string Key, Cidr Cidr, ConfigPath Place)
{
    /// <summary>The three that may not touch each other. The subnets lie inside the first.</summary>
    public static IEnumerable<NamedRange> Of(AksDraft cluster)
    {
        var place = cluster.Path["network"];
        var network = cluster.Settings.Network;
        yield return new("vnet", network.Vnet, place["vnet"]);
        yield return new("pods", network.Pods, place["pods"]);
        yield return new("services", network.Services, place["services"]);
    }

    public static IEnumerable<NamedRange> Subnets(AksDraft cluster)
    {
        var place = cluster.Path["network"];
        var network = cluster.Settings.Network;
        yield return new("nodes", network.Nodes, place["nodes"]);
        yield return new("apiServer", network.ApiServer, place["apiServer"]);
    }
}
