using Infra.Planning.AddOns;
using Infra.Planning.Names;

namespace Infra.Planning.Rules;

/// <summary>A host and a path lead to one place.</summary>
internal sealed class UniqueRoutesRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF271", Severity.Error, "a host and path lead to two places");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge is not { } edge
            ? []
            : from way in OfLines(draft, edge.Settings.Domain).Concat(OfAddOns(draft))
            group way by way.Way into same
            where same.Count() > 1 && same.Any(way => way.IsOfLine)
            select Broken(
                same.Last(way => way.IsOfLine).Place,
                $"{same.Key} is exposed {same.Count()} times, by {string.Join(" and ", same.Select(way => way.Owner))}",
                "give all but one another host or path"
            );

    private static IEnumerable<(string Way, string Owner, ConfigPath Place, bool IsOfLine)> OfLines(
        Draft draft,
        DomainName domain
    ) =>
        from line in draft.Topology.Lines
        from route in line.Exposes
        select ($"{route.Host.In(domain)}{route.Path}", $"{line.Name}", line.Settings.Path, true);

    private static IEnumerable<(string Way, string Owner, ConfigPath Place, bool IsOfLine)> OfAddOns(Draft draft) =>
        from addOn in draft.Topology.AddOnsOn()
        where addOn.Host() is not null
        select ($"{addOn.Host()}/", addOn.Name, addOn.Common.Path["host"], false);
}
