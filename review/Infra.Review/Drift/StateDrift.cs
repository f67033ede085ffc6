using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>What is declared against what the state of the stack holds; after a refresh that is what is there.</summary>
public static class StateDrift
{
    public static IEnumerable<DriftFinding> Between(
        ResourceGraph declared,
        ResourceGraph state,
        DriftRules? table = null
    )
    {
        var rules = table ?? DriftRules.Default;
        var ids = new SymbolicIds(
            declared
                .Resources.Where(resource => resource.Id is not null && state.Find(resource.Urn)?.Id is { Length: > 0 })
                .ToDictionary(resource => resource.Id ?? "", resource => state.Find(resource.Urn)?.Id ?? "")
        );
        foreach (var resource in declared.Resources.ToList().Where(IsReal))
        {
            if (state.Find(resource.Urn) is not { } there)
            {
                yield return DriftFinding.Whole(rules, resource.Type, resource.Name, DriftMotion.Missing);
                continue;
            }

            foreach (var motion in Motions.Between(ids.Resolve(resource.Inputs), there.Inputs, whole: false))
            {
                var finding = DriftFinding.Of(rules, resource.Type, resource.Name, motion);
                var ignored = resource.Options.IgnoreChanges.Any(path => PathPattern.Covers(path, motion.Path));
                yield return ignored ? finding with { Rule = Ignored } : finding;
            }
        }

        foreach (var resource in state.Resources.ToList().Where(IsReal))
        {
            if (declared.Find(resource.Urn) is null)
            {
                yield return DriftFinding.Whole(rules, resource.Type, resource.Name, DriftMotion.Leftover);
            }
        }
    }

    private static DriftRule Ignored { get; } =
        new("*", "*", Motion: null, DriftClass.Expected, "the program leaves it to others (ignoreChanges)", "the plan");

    private static bool IsReal(Resource resource) =>
        resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal);
}
