using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>More than one cluster is served by the Gateway API.</summary>
internal sealed class GatewayForClustersRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF273", Severity.Error, "several clusters need a gateway");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        if (draft.Topology is { Edge: IngressEdge edge, Clusters.Count: > 1 })
        {
            yield return Broken(
                edge.Settings.Path["controller"],
                $"an ingress serves one cluster, and the stack has {draft.Topology.Clusters.Count}",
                "write envoyGateway or aksGateway"
            );
        }
    }
}
