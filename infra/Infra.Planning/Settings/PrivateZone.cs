using System.Diagnostics.CodeAnalysis;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>A private DNS zone: one to make, by its name, or one that exists, by its id.</summary>
public sealed record PrivateZone(string Name, ResourceId? Existing)
{
    private const int LongestName = 253;

    /// <summary>For what could not be read.</summary>
    internal static PrivateZone Unknown { get; } = new("", null);

    internal static bool TryParse(string text, [NotNullWhen(true)] out PrivateZone? zone)
    {
        zone =
            ResourceId.TryParse(text, out var id) ? (id.Type == ResourceId.PrivateZone ? new(id.Name, id) : null)
            : IsName(text) ? new(text, null)
            : null;
        return zone is not null;
    }

    public override string ToString() => Existing?.ToString() ?? Name;

    /// <summary>At least two labels, which is what Azure takes.</summary>
    private static bool IsName(string text) =>
        text.Length <= LongestName
        && text.Split('.') is { Length: >= 2 } labels
        && labels.All(label =>
            label.Length is > 0 and <= 63
            && label[0] != '-'
            && label[^1] != '-'
            && label.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        );
}
