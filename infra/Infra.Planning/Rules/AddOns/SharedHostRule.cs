using Infra.Planning.AddOns;
using Infra.Planning.Plan;

namespace Infra.Planning.Rules;

/// <summary>Of a host that several clusters serve, none may keep the entry: each would lead it to itself.</summary>
internal sealed class SharedHostRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF443", Severity.Info, "a host that several clusters serve has no entry");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is ExternalDns && draft.Topology.Edge is { Settings.Domain: var domain }
            ? draft
                .Topology.Lines.Where(draft.Topology.IsShared)
                .SelectMany(line => line.Exposes.Select(route => route.Host.In(domain)))
                .Distinct()
                .Select(host =>
                    Broken(
                        addOn.Common.Path,
                        $"makes no entry for {host}, which several clusters serve",
                        "point it at what stands before the clusters, such as Azure Traffic Manager"
                    )
                )
            : [];
}
