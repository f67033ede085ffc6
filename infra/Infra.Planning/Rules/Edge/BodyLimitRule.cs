using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>A limit that is declared is kept by whoever serves the route.</summary>
internal sealed class BodyLimitRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF278", Severity.Error, "the edge cannot limit the body of a request");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge?.Settings.Controller == EdgeController.AksGateway
            ? from line in draft.Topology.Lines
            from route in line.Exposes
            where route.BodyLimit is not null
            select Broken(
                line.Settings.Path,
                $"exposes {route} with bodies up to {route.BodyLimit}, and the gateway of AKS lets any through",
                "leave BodyLimit out and limit it in the service, or write controller: envoyGateway"
            )
            : [];
}
