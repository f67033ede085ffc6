using System.Globalization;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A rule on the exemptions of a line, as of a day.</summary>
internal abstract class ExemptionRules : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from exemption in line.Settings.Exemptions
        from diagnostic in Check(line, exemption, draft.Today)
        select diagnostic;

    protected abstract IEnumerable<Diagnostic> Check(BusinessLine line, ExemptionSettings exemption, DateOnly today);

    protected static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
