using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>What an add-on cannot be without is part of the stack.</summary>
internal sealed class NeededAddOnRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF290", Severity.Error, "what an add-on needs is not there");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        from capability in addOn.Requires
        where !IsGiven(capability, draft)
        select Broken(addOn.Common.Path, $"needs {Words.Of(capability)}", Mend(capability, draft));

    private static bool IsGiven(Capability capability, Draft draft) =>
        capability == Capability.Edge
            ? draft.Topology.Edge is not null || !draft.IsSound(StackConfig.Root["edge"])
            : draft.Topology.AddOnsOn().Any(other => other.Provides.Contains(capability));

    private static string Mend(Capability capability, Draft draft)
    {
        if (capability == Capability.Edge)
        {
            return "add edge: { controller: envoyGateway, domain: dev.example.com }, or leave this one out";
        }

        var off = draft.Topology.AddOns.FirstOrDefault(other => other.Provides.Contains(capability));
        var giver = off?.Name ?? Words.GiverOf(capability);
        var place = StackConfig.Root["addOns"][giver];
        return off is null
            ? $"declare {giver} in the topology and give {place} its settings"
            : $"give {place} its settings, or leave this one out too";
    }
}
