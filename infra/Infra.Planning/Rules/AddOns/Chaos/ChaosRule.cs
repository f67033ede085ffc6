using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>A rule on faults that are made on purpose.</summary>
internal abstract class ChaosRule : AddOnRule
{
    protected sealed override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is ChaosMesh chaosMesh ? Check(chaosMesh, draft) : [];

    protected abstract IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft);
}
