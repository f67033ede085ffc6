using Infra.Planning.Plan;

namespace Infra.Planning.Rules;

/// <summary>A cluster that has to survive the loss of a zone keeps its way out in the others.</summary>
internal sealed class ZonalEgressRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF327", Severity.Warning, "the way out does not survive the loss of a zone");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (ZonalEgress.IsPossible(cluster.Settings) && !ZonalEgress.Is(cluster.Settings))
        {
            yield return Broken(
                cluster.Path["network"]["zonalGateways"],
                "all zones leave by one NAT gateway, which lives in one of them",
                "remove it: then each zone has a gateway and a subnet of its own"
            );
        }
    }
}
