using Infra.Planning.Plan;

namespace Infra.Planning.Rules;

/// <summary>Nobody calls a line that leaves: with the line, the call leads nowhere.</summary>
internal sealed class CallOfLeavingLineRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF286", Severity.Warning, "a line that leaves is still called");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from call in line.Calls
        let called = draft.Topology.Called(call)
        where called?.Settings.Leaving is not null && line.Settings.Leaving is null
        select Broken(
            line.Settings.Path,
            $"calls {call}, and {called.Name} is leaving",
            $"remove the call before {called.Name} is removed"
        );
}
