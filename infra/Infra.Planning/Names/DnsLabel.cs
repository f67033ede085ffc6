namespace Infra.Planning.Names;

/// <summary>The names that Kubernetes and DNS share (RFC 1123), here beginning with a letter.</summary>
internal static class DnsLabel
{
    public const string Rule = "small letters, digits and hyphens, a letter first and no hyphen last";

    private const int MaxLength = 63;

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text[0] is >= 'a' and <= 'z'
        && text[^1] != '-'
        && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
