using System.Globalization;
using Infra.Planning.Deadlines;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>No edge is built on ingress-nginx, which nobody mends any more.</summary>
internal sealed class EndedControllerRule : Rule
{
    private const string Subject = "ingress-nginx";

    public override DiagnosticCode Code { get; } =
        new("INF280", Severity.Error, "the controller of the edge has ended");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        if (
            draft.Topology.Edge?.Settings is { Controller: EdgeController.IngressNginx } settings
            && DeadlineTable.Find(Subject) is { } deadline
        )
        {
            var ended = deadline.Ends.ToString("O", CultureInfo.InvariantCulture);
            yield return Broken(
                settings.Path["controller"],
                $"{Subject} ended on {ended} and gets no security fixes",
                "write envoyGateway, aksGateway, traefik or haproxy"
            );
        }
    }
}
