using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>A cluster with IPv6 addresses has a way out for them, and nothing in its network that knows none.</summary>
internal sealed class DualStackRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF324", Severity.Error, "a cluster's IPv6 addresses do not go with the rest");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (network, place) = (cluster.Settings.Network, cluster.Path["network"]);
        if (!network.DualStack)
        {
            return NamedRange
                .IPv6(cluster)
                .Take(1)
                .Select(_ =>
                    Broken(place["ipv6"], "the cluster has no IPv6 addresses", "write dualStack: true, or remove it")
                );
        }

        return new[]
        {
            network.Outbound == Outbound.LoadBalancer
                ? null
                : Broken(
                    place["dualStack"],
                    "NAT gateways and routes to a firewall carry IPv4 only, so that IPv6 has no way out",
                    "write outbound: loadBalancer, or dualStack: false"
                ),
            network.DataServices.Contains(DataService.PostgreSql)
                ? Broken(
                    place["dataServices"],
                    "Azure makes no PostgreSQL flexible server in a network that has IPv6 addresses",
                    "remove postgreSql and reach a server by its public name, or write dualStack: false"
                )
                : null,
        }.OfType<Diagnostic>();
    }
}
