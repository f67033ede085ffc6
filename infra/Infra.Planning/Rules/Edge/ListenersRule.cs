using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A Gateway has a listener for each host and one for HTTP, and no more than the API takes.</summary>
internal sealed class ListenersRule : Rule
{
    private const int Most = 64;

    public override DiagnosticCode Code { get; } = new("INF281", Severity.Error, "a gateway has too many hosts");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge is GatewayEdge edge
            ? from cluster in draft.Plan.Clusters
            let hosts = (cluster.Edge?.Routes ?? []).Select(route => route.Host).Distinct().Count()
            where hosts >= Most
            select Broken(
                edge.Settings.Path,
                $"{cluster.Name} serves {hosts} hosts, and a Gateway has {Most} listeners, one of them for HTTP",
                $"serve several paths of one host, or split the lines over clusters: {Most - 1} hosts each"
            )
            : [];
}
