using System.Security.Cryptography;
using System.Text;
using Infra.Review;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>
/// Secrets that everybody can read: those that are encrypted with the passphrase of the example stacks and are not the
/// example's own text. Nothing else is opened, and no value is told.
/// </summary>
/// <remarks>
/// Pulumi's passphrase secrets: <c>v1:nonce:text</c> by AES-256-GCM, whose key is PBKDF2 of the passphrase and the salt
/// in <c>encryptionsalt</c>, which ends with the text <c>pulumi</c> encrypted by it. Half a second for a file with a salt.
/// </remarks>
public static class ExampleSecrets
{
    private const string Passphrase = "example";
    private const string Example = "replace-me";
    private const string Proof = "pulumi";
    private const int Iterations = 1_000_000;
    private const int TagSize = 16;

    /// <param name="file">The stack's file, as problems name it. One that is none has no secrets.</param>
    public static IReadOnlyList<Problem> In(string file)
    {
        if (
            YamlFile.Read(file, []) is not { } root
            || YamlFile.Text(YamlFile.Get(root, "encryptionsalt")) is not { } salt
            || KeyOf(salt) is not { } key
        )
        {
            return [];
        }

        return
        [
            .. from node in Secured(root)
            where Open(key, node.Value ?? "") is { } text && text != Example
            select new Problem(
                "INF550",
                $"this secret is encrypted with the passphrase `{Passphrase}` of the repository's examples, so that anybody "
                    + "can read it; run `pulumi stack change-secrets-provider passphrase` with one of your own, then set "
                    + "another secret: this one is known"
            )
            {
                Place = YamlFile.PlaceOf(file, node),
            },
        ];
    }

    /// <summary>Null for a salt of another passphrase, or of another form.</summary>
    private static byte[]? KeyOf(string salt)
    {
        if (salt.Split(':', 3) is not ["v1", var bytes, var proof] || Base64(bytes) is not { Length: > 0 } salted)
        {
            return null;
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(Passphrase, salted, Iterations, HashAlgorithmName.SHA256, 32);
        return Open(key, proof) == Proof ? key : null;
    }

    /// <summary>Null for what the key does not open.</summary>
    private static string? Open(byte[] key, string secret)
    {
        if (
            secret.Split(':') is not ["v1", var nonceText, var cipherText]
            || Base64(nonceText) is not { Length: 12 } nonce
            || Base64(cipherText) is not { Length: >= TagSize } sealedText
        )
        {
            return null;
        }

        var text = new byte[sealedText.Length - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(nonce, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
            return Encoding.UTF8.GetString(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>What stands below <c>secure</c>, each once however many aliases lead to it.</summary>
    private static IEnumerable<YamlScalarNode> Secured(YamlNode root)
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<YamlNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (ConfigText.SecuredBy(node) is YamlScalarNode secured)
            {
                yield return secured;
            }

            var below = node switch
            {
                YamlMappingNode mapping => mapping.Children.Values,
                YamlSequenceNode sequence => sequence.Children,
                _ => [],
            };
            foreach (var child in below.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
