using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A drill that runs by itself is ended by somebody who notices: a check of every line that is reached from outside.</summary>
internal sealed class DrillCheckRule : ChaosRule
{
    public override DiagnosticCode Code { get; } =
        new("INF452", Severity.Error, "a drill runs by itself, and nothing would end it");

    protected override IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft)
    {
        var (settings, checks) = (chaosMesh.Settings, chaosMesh.Common.Path["checks"]);
        var hit = draft.Topology.Lines.Where(line => line.AllowsChaos).ToList();
        if (settings.Schedule is null || hit.Count == 0)
        {
            return [];
        }

        return settings.Checks.Count == 0
            ?
            [
                Broken(
                    checks,
                    "is missing, and drills run by a schedule",
                    $"add checks: {{ {hit[0].Name}: https://… }}, an address that answers as long as the line works"
                ),
            ]
            : hit.Where(line => line.Exposes.Count > 0 && !settings.Checks.ContainsKey(line.Name.Value))
                .Select(line =>
                    Broken(
                        checks[line.Name.Value],
                        "is missing, and the line is reached from outside",
                        $"add {line.Name}: https://…, an address that answers as long as the line works"
                    )
                );
    }
}
