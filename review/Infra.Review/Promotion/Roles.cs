using Infra.Review.Diff;
using Infra.Review.Graph;

namespace Infra.Review.Promotion;

/// <summary>
/// Two stacks call what plays the same part by names of their own: <c>aks-dev</c> here is <c>aks-prod-1</c> there. Gives
/// the resources of one stack the names that they would have in the other, so that they can be compared.
/// </summary>
/// <param name="names">The names that a stack chooses for itself, such as those of its clusters, and the other's.</param>
public sealed class Roles(IReadOnlyList<(string Own, string Other)> names)
{
    /// <summary>
    /// Values that say the same in other names read as in the other stack; all others stay as they are, and so do the
    /// names that people see.
    /// </summary>
    public ResourceGraph InWordsOf(ResourceGraph other, ResourceGraph own)
    {
        var counterparts = other.Resources.ToDictionary(resource => Urns.Local(resource.Urn), StringComparer.Ordinal);
        return ResourceGraph.Of(
            own.Project,
            own.Stack,
            own.Resources.Select(resource =>
            {
                var urn = Translated(resource.Urn);
                return resource with
                {
                    Urn = urn,
                    Id = resource.Id is { } id ? Translated(id) : null,
                    Inputs = counterparts.TryGetValue(Urns.Local(urn), out var counterpart)
                        ? (ObjectValue)Value(resource.Inputs, counterpart.Inputs)
                        : resource.Inputs,
                };
            }),
            own.Outputs
        );
    }

    private PropertyValue Value(PropertyValue own, PropertyValue? other) =>
        (own, other) switch
        {
            (StringValue text, StringValue there) => Translated(text.Value) == there.Value ? there : own,
            (UnknownValue unknown, _) => unknown with
            {
                WaitsFor = unknown.WaitsFor.Select(Translated).Order(StringComparer.Ordinal).ToValueList(),
            },
            (ObjectValue members, ObjectValue others) => members.Select(member =>
                Value(member.Value, others[member.Name])
            ),
            (ListValue list, ListValue others) => new ListValue(
                list.Items.Select((item, at) => Value(item, at < others.Items.Count ? others.Items[at] : null))
                    .ToValueList()
            ),
            _ => own,
        };

    /// <summary>Each name where it stands as a word of its own between dashes and the like, once from left to right.</summary>
    private string Translated(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var (own, other) in names)
            {
                if (
                    string.CompareOrdinal(text, at, own, 0, own.Length) == 0
                    && (at == 0 || IsBetweenWords(text[at - 1]))
                    && EndsWord(text.AsSpan(at + own.Length))
                )
                {
                    text = string.Concat(text.AsSpan(0, at), other, text.AsSpan(at + own.Length));
                    at += other.Length;
                    break;
                }
            }
        }

        return text;
    }

    // No dot: the name of a stage in a domain is that of the stage, not that of a cluster. In a symbolic id it ends a name.
    private static bool EndsWord(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || IsBetweenWords(rest[0]) || rest.StartsWith(".id}", StringComparison.Ordinal);

    private static bool IsBetweenWords(char c) => c is '-' or '/' or ':' or '{' or '}' or ' ' or '_';
}
