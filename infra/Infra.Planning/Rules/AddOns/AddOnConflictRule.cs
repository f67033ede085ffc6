using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Nobody does what another does already.</summary>
internal sealed class AddOnConflictRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF292", Severity.Error, "two add-ons do the same");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Topology.AddOnsOn()
            .SelectMany(addOn => addOn.Provides, (addOn, capability) => (addOn, capability))
            .GroupBy(pair => pair.capability)
            .Where(group => group.Count() > 1)
            .Select(group =>
                Broken(
                    StackConfig.Root["addOns"][group.Last().addOn.Name],
                    $"gives {Words.Of(group.Key)}, and so does {group.First().addOn.Name}",
                    "declare one of them"
                )
            );
}
