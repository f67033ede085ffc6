using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>What an add-on cannot be without is part of the stack.</summary>
internal sealed class NeededAddOnRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF290", Severity.Error, "what an add-on needs is not there");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        from capability in addOn.Requires
        where !draft.Topology.AddOnsOn().Any(other => other.Provides.Contains(capability))
        select Broken(addOn.Common.Path, $"needs {Words.Of(capability)}", Mend(capability, draft));

    private static string Mend(Capability capability, Draft draft)
    {
        var off = draft.Topology.AddOns.FirstOrDefault(other => other.Provides.Contains(capability));
        var giver = off?.Name ?? Words.GiverOf(capability);
        var place = StackConfig.Root["addOns"][giver];
        return off is null
            ? $"declare {giver} in the topology and give {place} its settings"
            : $"give {place} its settings, or leave this one out too";
    }
}
