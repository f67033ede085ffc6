using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Traffic leaves in a way that Azure has for a network of one's own, and what that way needs is there.</summary>
internal sealed class OutboundRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF320", Severity.Error, "traffic cannot leave a cluster that way");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (network, place) = (cluster.Settings.Network, cluster.Path["network"]);
        if (Refusal(network.Outbound) is var (reason, mend))
        {
            yield return Broken(place["outbound"], reason, mend);
        }

        if (network.Outbound == Outbound.UserDefinedRouting && network.Hub?.Firewall is null)
        {
            yield return Broken(
                place["outbound"],
                "there is no firewall that a route could lead to",
                "write its address as firewall below hub, or outbound: natGateway"
            );
        }

        if (network is { Outbound: not Outbound.UserDefinedRouting, Hub.Firewall: { } firewall })
        {
            yield return Broken(
                place["hub"]["firewall"],
                $"no traffic leaves by {firewall}",
                "write outbound: userDefinedRouting, or remove firewall"
            );
        }

        if (network.ZonalGateways == true && !ZonalEgress.IsPossible(cluster.Settings))
        {
            yield return Broken(
                place["zonalGateways"],
                "there is no zone that a gateway could be of its own for",
                "remove it, or write several zones, resilience: zone and outbound: natGateway"
            );
        }
    }

    private static (string Reason, string Mend)? Refusal(Outbound outbound) =>
        outbound switch
        {
            Outbound.ManagedNatGateway => (
                "AKS makes a gateway in a network of its own only, and this one is planned",
                "write natGateway"
            ),
            Outbound.None => (
                "nodes could not pull what AKS itself runs on them, without a registry that mirrors it",
                "write userDefinedRouting with a firewall that lets through what has to be"
            ),
            Outbound.Block => (
                "Azure has it as a preview that this API version does not know",
                "write userDefinedRouting with a firewall that lets through what has to be"
            ),
            _ => null,
        };
}
