using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>An exemption is spoken of before it ends.</summary>
internal sealed class ExemptionEndsRule : ExemptionRules
{
    private const int Days = 30;

    public override DiagnosticCode Code { get; } = new("INF284", Severity.Warning, "an exemption ends soon");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line, ExemptionSettings exemption, DateOnly today)
    {
        if (exemption.Until >= today && exemption.Until <= today.AddDays(Days))
        {
            yield return Broken(
                exemption.Path["until"],
                $"{exemption.Namespace}/{exemption.Workload} is exempt until {Day(exemption.Until)}",
                $"mend the workload until then; that is up to {exemption.Owner}"
            );
        }
    }
}
