namespace Infra.Planning.Rules;

/// <summary>Every host lies directly below the stack's domain.</summary>
internal sealed class HostInDomainRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF272", Severity.Error, "a host is outside the domain");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Topology.Edge is { } edge && draft.IsSound(edge.Settings.Path["domain"])
            ? from line in draft.Topology.Lines
            from route in line.Exposes
            where !route.Host.IsIn(edge.Settings.Domain)
            select Broken(
                line.Settings.Path,
                $"exposes {route.Host}, which is not directly below {edge.Settings.Domain}",
                $"write one label, such as {line.Name}"
            )
            : [];
}
