using System.Globalization;

namespace Infra.Planning.Quantities;

/// <summary>A Kubernetes version: a minor, or one exact patch of it.</summary>
/// <param name="Patch">Null lets Azure take the newest patch when it makes a cluster.</param>
public readonly record struct KubernetesVersion(int Minor, int? Patch = null)
{
    // Below it, the text is an unquoted 1.30 that YAML has read as the number 1.3.
    private const int OldestMinor = 20;

    /// <summary>Accepts <c>1.35</c> and <c>1.35.2</c>.</summary>
    public static bool TryParse(string text, out KubernetesVersion version)
    {
        version = default;
        var parts = text.Split('.');
        if (
            parts is not ["1", _] and not ["1", _, _]
            || !TryParseNumber(parts[1], out var minor)
            || minor < OldestMinor
        )
        {
            return false;
        }

        if (parts.Length == 2)
        {
            version = new(minor);
            return true;
        }

        if (!TryParseNumber(parts[2], out var patch))
        {
            return false;
        }

        version = new(minor, patch);
        return true;
    }

    /// <summary>Without the patch: <c>1.35</c>.</summary>
    public string MinorText => $"1.{Minor}";

    public override string ToString() => Patch is { } patch ? $"1.{Minor}.{patch}" : MinorText;

    private static bool TryParseNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && digits == number.ToString(CultureInfo.InvariantCulture)
        && number < 1000;
}
