using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>
/// What a program gets instead of a secret: nothing is ever decrypted. It names the cipher text that it stands for by a
/// digest, so that two plans can tell whether a secret was set anew between them; whoever has the plan's repository has
/// the cipher text itself.
/// </summary>
public static partial class SecretPlaceholder
{
    private const string Plain = "[secret]";

    /// <param name="secured">What stands below <c>secure</c>. Of a text that is not encrypted there is no digest.</param>
    internal static string Of(YamlNode? secured) =>
        secured is YamlScalarNode { Value: { } text } && CipherText().IsMatch(text)
            ? $"[secret {DigestOf(text)}]"
            : Plain;

    /// <summary>Sixteen hexadecimal digits: enough to tell texts apart, and short beside them.</summary>
    internal static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>True where a placeholder stands somewhere in the text.</summary>
    public static bool IsIn(string text) => text.Contains(Plain, StringComparison.Ordinal) || Named().IsMatch(text);

    /// <summary>The digests of the cipher texts whose placeholders stand in the text, in their order.</summary>
    internal static IEnumerable<string> DigestsIn(string text) =>
        Named().Matches(text).Select(match => match.Groups["digest"].Value);

    // A passphrase and the key services of clouds write v1:nonce:text (12 and at least 16 bytes), the Pulumi service base64
    // behind a four byte head.
    [GeneratedRegex(
        "^(v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/=]{22,}|AAAB[A-Za-z0-9+/=]{24,})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CipherText();

    [GeneratedRegex(
        @"\[secret (?<digest>[0-9a-f]{16})\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
