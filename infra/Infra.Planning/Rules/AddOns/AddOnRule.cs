using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A rule on one add-on of the stack, looked at when its config is sound.</summary>
internal abstract class AddOnRule : Rule
{
    public sealed override IEnumerable<Diagnostic> Check(Draft draft) =>
        from addOn in draft.Topology.AddOnsOn()
        where draft.IsSound(addOn.Common.Path)
        from diagnostic in Check(addOn, draft)
        select diagnostic;

    protected abstract IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft);
}
