using Infra.Review.Graph;

namespace Infra.Review.Reading;

/// <summary>Kubernetes label selectors.</summary>
internal static class Selector
{
    /// <summary>
    /// Whether the selector takes an object with these labels. An empty selector takes all. Null where an unknown value
    /// decides.
    /// </summary>
    public static bool? Takes(Field selector, IReadOnlyDictionary<string, string> labels)
    {
        if (selector.Unknown || selector["matchLabels"].Unknown || selector["matchExpressions"].Unknown)
        {
            return null;
        }

        var answers = selector["matchLabels"]
            .Members.Select(member => Equal(member.Value, labels.GetValueOrDefault(member.Name)))
            .Concat(selector["matchExpressions"].Items.Select(each => Expression(each, labels)));
        return All(answers);
    }

    /// <summary>The labels of an object whose values are known.</summary>
    public static SortedDictionary<string, string> LabelsOf(Field labels)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in labels.Members)
        {
            if (value.Text is { } text)
            {
                known[name] = text;
            }
        }

        return known;
    }

    /// <summary>False if one is, else null if one is unknown, else true.</summary>
    public static bool? All(IEnumerable<bool?> answers)
    {
        bool? all = true;
        foreach (var answer in answers)
        {
            if (answer == false)
            {
                return false;
            }

            all = answer is null ? null : all;
        }

        return all;
    }

    private static bool? Equal(Field wanted, string? label) => wanted.Unknown ? null : wanted.Text == label;

    private static bool? Expression(Field expression, IReadOnlyDictionary<string, string> labels)
    {
        if (expression["key"].Text is not { } key || expression["values"].Unknown)
        {
            return null;
        }

        var label = labels.GetValueOrDefault(key);
        var values = expression["values"].Texts;
        return expression["operator"].Text switch
        {
            "In" => label is not null && values.Contains(label),
            "NotIn" => label is null || !values.Contains(label),
            "Exists" => label is not null,
            "DoesNotExist" => label is null,
            _ => null,
        };
    }
}
