using System.Globalization;
using Infra.Review.Graph;

namespace Infra.Review.Drift;

/// <summary>The quantities of Kubernetes: <c>500m</c>, <c>4Gi</c>, <c>2</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.Ordinal)
    {
        ["n"] = 1e-9m,
        ["u"] = 1e-6m,
        ["m"] = 1e-3m,
        [""] = 1,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["P"] = 1e15m,
        ["Ki"] = 1024m,
        ["Mi"] = 1024m * 1024,
        ["Gi"] = 1024m * 1024 * 1024,
        ["Ti"] = 1024m * 1024 * 1024 * 1024,
        ["Pi"] = 1024m * 1024 * 1024 * 1024 * 1024,
    };

    /// <summary>Null where the value is no quantity.</summary>
    public static decimal? Of(PropertyValue value)
    {
        var text = value switch
        {
            NumberValue number => number.ToString(),
            StringValue { Value: var written } => written,
            _ => "",
        };
        var digits = text.TrimEnd([.. "numkMGTPi"]);
        return
            decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < 1e12m
            && Suffixes.TryGetValue(text[digits.Length..], out var unit)
            ? amount * unit
            : null;
    }
}
