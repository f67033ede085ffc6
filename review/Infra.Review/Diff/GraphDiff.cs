using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>What turns one graph into another.</summary>
/// <param name="Changes">By URN; resources that are the same on both sides are not in it.</param>
/// <param name="Same">How many resources do not change.</param>
public sealed record GraphDiff(ValueList<ResourceChange> Changes, int Same)
{
    /// <param name="planned">
    /// The head as it was planned, where <paramref name="after"/> has real values in the place of unknown ones.
    /// </param>
    public static GraphDiff Between(
        ResourceGraph before,
        ResourceGraph after,
        ChangeRules? rules = null,
        ResourceGraph? planned = null
    )
    {
        var table = rules ?? ChangeRules.Default;
        var matching = Matching.Of(before, after);
        var verdicts = new Verdicts(table);
        var changes = matching
            .Pairs.Select(pair => Change(pair.Before, pair.After, matching, verdicts))
            .OfType<ResourceChange>()
            .ToList();
        Successors.Soften(changes);
        if (!matching.AcrossStacks)
        {
            new Followers(table, planned ?? after, changes).Carry();
        }

        changes.Sort((a, b) => string.CompareOrdinal(a.Urn, b.Urn));
        var pairs = matching.Pairs.Count(pair => pair is { Before: not null, After: not null });
        return new GraphDiff(
            changes.ToValueList(),
            pairs - changes.Count(change => change is { Before: not null, After: not null })
        );
    }

    private static ResourceChange? Change(Resource? before, Resource? after, Matching matching, Verdicts verdicts)
    {
        if (before is null)
        {
            return new ResourceChange(before, after) { Action = ChangeAction.Create };
        }

        if (after is null)
        {
            return verdicts.Deletion(before);
        }

        var options = OptionDiff.Between(before.Options, after.Options);
        var inputs = ValueDiff
            .Between(matching.AsInHead(before.Inputs), after.Inputs)
            .Where(change => !after.Options.IgnoreChanges.Any(path => PathPattern.Covers(path, change.Path)))
            .ToValueList();
        if (inputs.IsEmpty && options.IsEmpty && !matching.Moved(before, after) && before.Type == after.Type)
        {
            return null;
        }

        return verdicts.Judge(before, after, inputs, options);
    }
}
