using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A zone that is written for the hosts of the edge holds their names.</summary>
internal sealed class ZoneOfEdgeRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF442", Severity.Error, "a zone does not hold the names of the edge");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        Written(addOn) is var (place, zone)
        && draft.Topology.Edge is { Settings: { Domain: var domain } edge }
        && draft.IsSound(edge.Path)
        && !$".{domain}".EndsWith($".{zone.Name}", StringComparison.Ordinal)
            ? [Broken(place["name"], $"{zone.Name} holds no name below {domain}", $"write {domain} or one above it")]
            : [];

    private static (ConfigPath Place, ZoneSettings Zone)? Written(AddOn addOn) =>
        addOn switch
        {
            CertManager { Settings: { Acme.Zone: { } zone, Path: var path } } => (path["acme"]["zone"], zone),
            ExternalDns { Settings: { Zone: var zone, Path: var path } } => (path["zone"], zone),
            _ => null,
        };
}
