using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>A label selector, read once to be asked often.</summary>
internal sealed class LabelMatch
{
    private readonly Field selector;
    private readonly KeyValuePair<string, string>[]? pairs;

    public LabelMatch(Field selector)
    {
        this.selector = selector;
        var labels = selector["matchLabels"];
        if (
            !selector.Unknown
            && selector["matchExpressions"].Missing
            && !labels.Unknown
            && labels.Members.All(member => member.Value.Text is not null)
        )
        {
            pairs = [.. Selector.LabelsOf(labels)];
        }
    }

    /// <summary>Null where an unknown value decides.</summary>
    public bool? Takes(SortedDictionary<string, string> labels)
    {
        if (pairs is null)
        {
            return Selector.Takes(selector, labels);
        }

        foreach (var (name, value) in pairs)
        {
            if (!labels.TryGetValue(name, out var label) || label != value)
            {
                return false;
            }
        }

        return true;
    }
}
