using System.Globalization;
using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>An exemption has a reason, a day on which it ends, and something that it is for.</summary>
internal sealed class ExemptionRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF283", Severity.Error, "an exemption does not hold");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from exemption in line.Exemptions
        from fault in Faults(line, exemption, draft.Today)
        select Broken(
            line.Settings.Path,
            $"exempts {exemption.Namespace}/{exemption.Workload} from {exemption.Rule}: {fault.Reason}",
            fault.Fix
        );

    private static IEnumerable<(string Reason, string Fix)> Faults(
        BusinessLine line,
        Exemption exemption,
        DateOnly today
    )
    {
        if (string.IsNullOrWhiteSpace(exemption.Reason))
        {
            yield return ("there is no reason", "say why, for those who review it");
        }

        if (exemption.Until < today)
        {
            var ended = exemption.Until.ToString("O", CultureInfo.InvariantCulture);
            yield return ($"it ended on {ended}", "remove it, or agree on another day");
        }

        if (!line.Namespaces.Contains(exemption.Namespace))
        {
            yield return (
                $"{exemption.Namespace} is no namespace of {line.Name}",
                $"write one of {string.Join(", ", line.Namespaces)}"
            );
        }

        if (!DnsLabel.IsValid(exemption.Workload))
        {
            yield return ($"'{exemption.Workload}' is no name of a workload", $"write {DnsLabel.Rule}");
        }
    }
}
