using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Diff;

/// <summary>Applies a diff to its base, by nothing but what the diff says.</summary>
internal static class GraphPatch
{
    /// <summary>Inputs and options by URN, as the head has them.</summary>
    public static SortedDictionary<string, (ObjectValue Inputs, ObjectValue Options)> Apply(
        ResourceGraph graph,
        GraphDiff diff
    )
    {
        var byOldUrn = diff
            .Changes.Where(change => change.Before is not null)
            .ToDictionary(change => change.Before?.Urn ?? "");
        var symbols = byOldUrn
            .Values.Where(change => change.Before?.Id is not null && change.After?.Id is not null)
            .ToDictionary(change => change.Before?.Id ?? "", change => change.After?.Id ?? "");
        var patched = new SortedDictionary<string, (ObjectValue, ObjectValue)>(StringComparer.Ordinal);
        foreach (var resource in graph.Resources)
        {
            var change = byOldUrn.GetValueOrDefault(resource.Urn);
            if (change?.Action != ChangeAction.Delete)
            {
                patched[change?.Urn ?? resource.Urn] = (
                    (ObjectValue)Patch.Apply((ObjectValue)Renamed(resource.Inputs), change?.Properties ?? default),
                    (ObjectValue)Patch.Apply(OptionDiff.AsObject(resource.Options), change?.Options ?? default)
                );
            }
        }

        foreach (var made in diff.Changes.Where(change => change.Action == ChangeAction.Create))
        {
            patched[made.Urn] = Of(made.After);
        }

        return patched;

        PropertyValue Renamed(PropertyValue value) =>
            value switch
            {
                ObjectValue members => members.Select(member => Renamed(member.Value)),
                ListValue list => list.Select(Renamed),
                StringValue { Value: var text } => PropertyValue.Of(
                    Symbols.Replace(text, symbol => symbols.GetValueOrDefault(symbol, symbol))
                ),
                _ => value,
            };
    }

    public static (ObjectValue Inputs, ObjectValue Options) Of(Resource? resource) =>
        (resource?.Inputs ?? ObjectValue.Empty, OptionDiff.AsObject(resource?.Options ?? ResourceOptions.None));
}
