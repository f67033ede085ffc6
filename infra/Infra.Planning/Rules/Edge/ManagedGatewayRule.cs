using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>The gateway of AKS serves clusters of AKS.</summary>
internal sealed class ManagedGatewayRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF282", Severity.Error, "the gateway of AKS is not in that cluster");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge?.Settings is { Controller: EdgeController.AksGateway } settings
            ? draft
                .Topology.Clusters.Where(cluster => cluster.Settings.Target is KubeconfigSettings)
                .Take(1)
                .Select(cluster =>
                    Broken(
                        settings.Path["controller"],
                        $"{cluster.Settings.Name} is a cluster that exists, and AKS runs no gateway in it",
                        "write envoyGateway"
                    )
                )
            : [];
}
