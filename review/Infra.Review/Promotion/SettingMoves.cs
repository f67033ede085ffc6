using Infra.Review.Graph;

namespace Infra.Review.Promotion;

/// <summary>One promoted setting whose value is not the same in two stages.</summary>
/// <param name="Setting">Its shared path.</param>
/// <param name="From">The value that moves, as people read it; null where the source has none.</param>
/// <param name="To">The value that it takes the place of; null where the target has none.</param>
public sealed record SettingMove(SettingPath Setting, string? From, string? To);

/// <summary>What has to be written into the target so that its promoted settings are those of the source.</summary>
/// <param name="Sets">Path in the source, path in the target.</param>
/// <param name="Removes">Paths in the target.</param>
public sealed record SettingEdits(ValueList<(SettingPath From, SettingPath To)> Sets, ValueList<SettingPath> Removes);

/// <summary>Compares the settings of two stages, and mixes them.</summary>
public sealed class SettingMoves(SettingRules rules)
{
    /// <summary>Promoted settings that differ, by path.</summary>
    public ValueList<SettingMove> Promoted(SettingValues source, SettingValues target) =>
        Between(source, target, SettingKind.Promoted);

    /// <summary>Settings that differ though nobody has said that they may.</summary>
    public ValueList<SettingMove> Unlisted(SettingValues source, SettingValues target) =>
        Between(source, target, SettingKind.Other);

    /// <summary>Settings that may differ, and do.</summary>
    public ValueList<SettingMove> Permitted(SettingValues source, SettingValues target) =>
        Between(source, target, SettingKind.Permitted);

    /// <summary>
    /// Promoted settings below a name of the stack's own, such as a cluster's, that do not have one value in the stack:
    /// there is nothing to move then.
    /// </summary>
    public ValueList<SettingPath> Ambiguous(SettingValues source) =>
        source
            .Values.Where(value => rules.KindOf(value.Key) == SettingKind.Promoted)
            .GroupBy(value => rules.Shared(value.Key))
            .Where(group =>
                group.Select(value => value.Value).Distinct().Skip(1).Any()
                || group.Key.Steps.Contains(SettingPattern.OwnName)
                    && group.Count() != OwnNames(source, group.Key).Count()
            )
            .Select(group => group.Key)
            .ToValueList();

    public SettingEdits Edits(SettingValues source, SettingValues target)
    {
        var wanted = Of(source, SettingKind.Promoted)
            .GroupBy(value => rules.Shared(value.Key))
            .Select(group => group.First())
            .SelectMany(value => Places(rules.Shared(value.Key), target).Select(place => (value.Key, Place: place)))
            .ToList();
        var kept = wanted.Select(pair => pair.Place).ToHashSet();
        return new SettingEdits(
            wanted
                .Where(pair => target.Values.GetValueOrDefault(pair.Place) != source.Values[pair.Key])
                .OrderBy(pair => pair.Place.ToString(), StringComparer.Ordinal)
                .ToValueList(),
            Of(target, SettingKind.Promoted)
                .Select(value => value.Key)
                .Where(path => !kept.Contains(path))
                .OrderBy(path => path.ToString(), StringComparer.Ordinal)
                .ToValueList()
        );
    }

    /// <summary>
    /// The stack as it would be under the local settings of the reference: its own are replaced, everything else stays.
    /// </summary>
    public SettingValues Under(SettingValues reference, SettingValues stack)
    {
        var values = reference.Values.ToDictionary(value => value.Key, value => value.Value);
        foreach (var (path, text) in stack.Values.Where(value => rules.KindOf(value.Key) != SettingKind.Permitted))
        {
            foreach (var place in Places(rules.Shared(path), reference))
            {
                values[place] = text;
            }
        }

        return new SettingValues(values);
    }

    private ValueList<SettingMove> Between(SettingValues source, SettingValues target, SettingKind kind)
    {
        var from = Shared(source, kind);
        var to = Shared(target, kind);
        return from
            .Keys.Union(to.Keys)
            .OrderBy(path => path.ToString(), StringComparer.Ordinal)
            .Select(path => new SettingMove(path, from.GetValueOrDefault(path), to.GetValueOrDefault(path)))
            .Where(move => move.From != move.To)
            .ToValueList();
    }

    /// <summary>Several values of one shared setting stand side by side, each once.</summary>
    private Dictionary<SettingPath, string> Shared(SettingValues settings, SettingKind kind) =>
        Of(settings, kind)
            .GroupBy(value => rules.Shared(value.Key), value => SettingValues.Display(value.Value))
            .ToDictionary(
                group => group.Key,
                group => string.Join(" | ", group.Distinct().Order(StringComparer.Ordinal))
            );

    private IEnumerable<KeyValuePair<SettingPath, string>> Of(SettingValues settings, SettingKind kind) =>
        settings.Values.Where(value => rules.KindOf(value.Key) == kind);

    /// <summary>Where a shared setting stands in a stack: once for each of the stack's own names.</summary>
    private static IEnumerable<SettingPath> Places(SettingPath shared, SettingValues stack)
    {
        var at = shared.Steps.ToList().IndexOf(SettingPattern.OwnName);
        return at < 0
            ? [shared]
            : OwnNames(stack, shared)
                .SelectMany(name => Places(new([.. shared.Steps.Take(at), name, .. shared.Steps.Skip(at + 1)]), stack));
    }

    private static IEnumerable<string> OwnNames(SettingValues stack, SettingPath shared)
    {
        var before = shared.Steps.TakeWhile(step => step != SettingPattern.OwnName).ToList();
        return stack
            .Values.Keys.Where(path =>
                path.Steps.Count > before.Count && path.Steps.Take(before.Count).SequenceEqual(before)
            )
            .Select(path => path.Steps[before.Count])
            .Distinct();
    }
}
