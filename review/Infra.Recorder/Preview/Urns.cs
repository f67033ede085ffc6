namespace Infra.Recorder.Preview;

/// <summary>
/// The arithmetic of URNs: <c>urn:pulumi:&lt;stack&gt;::&lt;project&gt;::&lt;types joined by $&gt;::&lt;name&gt;</c>.
/// </summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";
    private const string Separator = "::";
    private const string ProviderTypePrefix = "pulumi:providers:";

    /// <param name="parent">URN of the parent or empty. The stack's own type is not repeated in its children.</param>
    public static string Of(string stack, string project, string parent, string type, string name)
    {
        var chain = QualifiedType(parent);
        return chain.IsEmpty || chain.SequenceEqual(StackType)
            ? $"urn:pulumi:{stack}::{project}::{type}::{name}"
            : $"urn:pulumi:{stack}::{project}::{chain}${type}::{name}";
    }

    /// <summary>The types from the outermost parent to the resource itself.</summary>
    public static ReadOnlySpan<char> QualifiedType(string urn)
    {
        var rest = After(urn, separators: 2);
        var end = rest.IndexOf(Separator);
        return end < 0 ? [] : rest[..end];
    }

    /// <summary>A name may hold anything, the separator included.</summary>
    public static ReadOnlySpan<char> Name(string urn) => After(urn, separators: 3);

    /// <summary><c>kubernetes</c> of <c>kubernetes:core/v1:Namespace</c> and of <c>pulumi:providers:kubernetes</c>.</summary>
    public static string Package(string type) =>
        IsProviderType(type) ? type[ProviderTypePrefix.Length..] : type[..Math.Max(0, type.IndexOf(':'))];

    public static bool IsProviderType(string type) => type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal);

    public static string ProviderType(string package) => ProviderTypePrefix + package;

    /// <summary>Three parts, none empty.</summary>
    public static bool IsTypeToken(string type) =>
        type.Split(':') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }];

    /// <summary>The rest after so many separators; empty if there are fewer.</summary>
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int separators)
    {
        for (; separators > 0; separators--)
        {
            var at = text.IndexOf(Separator);
            if (at < 0)
            {
                return [];
            }

            text = text[(at + Separator.Length)..];
        }

        return text;
    }
}
