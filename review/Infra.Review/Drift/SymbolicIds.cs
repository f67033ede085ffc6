using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>Puts real ids in the place of a plan's symbolic ones (<c>${payments.id}</c>), as far as they are known.</summary>
internal sealed class SymbolicIds(IReadOnlyDictionary<string, string> real)
{
    public ObjectValue Resolve(ObjectValue value) => value.Select(member => Resolve(member.Value));

    private PropertyValue Resolve(PropertyValue value) =>
        value switch
        {
            ObjectValue members => Resolve(members),
            ListValue list => list.Select(Resolve),
            StringValue { Value: var text } when text.Contains("${", StringComparison.Ordinal) => PropertyValue.Of(
                Resolve(text)
            ),
            _ => value,
        };

    private string Resolve(string text)
    {
        for (var at = 0; (at = text.IndexOf("${", at, StringComparison.Ordinal)) >= 0; )
        {
            var end = text.IndexOf('}', at) + 1;
            if (end == 0 || !real.TryGetValue(text[at..end], out var id))
            {
                return text;
            }

            text = text[..at] + id + text[end..];
            at += id.Length;
        }

        return text;
    }
}
