namespace Infra.Planning.Rules;

/// <summary>A host and a path lead to one place.</summary>
internal sealed class UniqueRoutesRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF271", Severity.Error, "a host and path lead to two places");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge is not { } edge
            ? []
            : from line in draft.Topology.Lines
            from route in line.Exposes
            group line by $"{route.Host.In(edge.Settings.Domain)}{route.Path}" into same
            where same.Count() > 1
            select Broken(
                same.Last().Settings.Path,
                $"{same.Key} is exposed {same.Count()} times, by {string.Join(" and ", same.Select(line => line.Name))}",
                "give all but one another host or path"
            );
}
