using Infra.Planning.Names;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>An exemption is for something that there is, and has not ended.</summary>
internal sealed class ExemptionRule : ExemptionRules
{
    public override DiagnosticCode Code { get; } = new("INF283", Severity.Error, "an exemption does not hold");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line, ExemptionSettings exemption, DateOnly today)
    {
        if (exemption.Until < today)
        {
            yield return Broken(
                exemption.Path["until"],
                $"the exemption of {exemption.Workload} ended on {Day(exemption.Until)}",
                "remove it, or agree on another day"
            );
        }

        if (exemption.Until > today.AddDays(MostDays))
        {
            yield return Broken(
                exemption.Path["until"],
                $"{Day(exemption.Until)} is more than {MostDays} days away",
                $"write {Day(today.AddDays(MostDays))} or an earlier day"
            );
        }

        if (!line.Namespaces.Contains(exemption.Namespace))
        {
            yield return Broken(
                exemption.Path["namespace"],
                $"{exemption.Namespace} is no namespace of {line.Name}",
                $"write one of {string.Join(", ", line.Namespaces)}"
            );
        }

        if (!DnsLabel.IsValid(exemption.Workload))
        {
            yield return Broken(
                exemption.Path["workload"],
                $"'{exemption.Workload}' is no name of a workload",
                $"write {DnsLabel.Rule}"
            );
        }
    }

    /// <summary>Whatever is exempt for longer is no exemption but another rule.</summary>
    private const int MostDays = 366;
}
