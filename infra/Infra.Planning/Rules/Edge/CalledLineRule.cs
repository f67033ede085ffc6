using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Settings.Reading;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A call leads from a namespace of the line to one of another line that is declared.</summary>
internal sealed class CalledLineRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF270", Severity.Error, "a call leads nowhere");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from call in line.Calls
        from fault in Faults(draft.Topology, line, call)
        select Broken(line.Settings.Path, $"calls {call}{fault.Reason}", fault.Fix);

    private static IEnumerable<(string Reason, string Fix)> Faults(
        PlatformTopology topology,
        BusinessLine line,
        Call call
    )
    {
        if (call.From is { } space && !line.Namespaces.Contains(space))
        {
            yield return ($" from {space}, which is no namespace of {line.Name}", OneOf(line));
        }

        if (!call.Service.IsValid)
        {
            yield return (", which is no name for a service", $"write {DnsLabel.Rule}");
        }

        if (topology.Called(call) is not { } called)
        {
            var others = topology.Lines.Select(other => other.Name.Value).Where(name => name != line.Name.Value);
            yield return ($", and no line is called {call.Line}", Spelling.Mend(call.Line.Value, others));
        }
        else if (called.Name == line.Name)
        {
            yield return (", which is itself", "remove the call; traffic inside a line is open");
        }
        else if (!called.Namespaces.Contains(called.SpaceOf(call)))
        {
            yield return ($" in {call.Namespace}, which is no namespace of {called.Name}", OneOf(called));
        }
    }

    private static string OneOf(BusinessLine line) => $"write one of {string.Join(", ", line.Namespaces)}";
}
