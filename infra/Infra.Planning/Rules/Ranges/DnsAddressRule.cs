using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;

namespace Infra.Planning.Rules;

/// <summary>DNS has an address among those of services: not the network's own, not the API's, not the last.</summary>
internal sealed class DnsAddressRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF355", Severity.Error, "the address of DNS cannot be used");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var services = cluster.Plan.Cluster.Services;
        // The default stands for a range that found no room, which is reported already.
        if (
            cluster.Settings.Network.DnsServiceIP is { } address
            && services != default
            && Reason(address, services) is { } reason
        )
        {
            yield return Broken(
                cluster.Path["network"]["dnsServiceIP"],
                $"{address} is {reason}",
                services.TryAddressAt(AddressPlanner.DnsOffset, out var usual)
                    ? $"write {usual}, or leave it out to have that"
                    : "leave it out"
            );
        }
    }

    private static string? Reason(IpAddress address, Cidr services) =>
        !services.Contains(address) ? $"not inside the service range {services}"
        : address == services.First ? $"the first of {services}, which names the range itself"
        : address == services.First.Next ? $"the second of {services}, which is the API's"
        : address == services.Last ? $"the last of {services}, which means everybody"
        : null;
}
