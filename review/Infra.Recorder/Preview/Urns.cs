namespace Infra.Recorder.Preview;

/// <summary>
/// The arithmetic of URNs: <c>urn:pulumi:&lt;stack&gt;::&lt;project&gt;::&lt;types joined by $&gt;::&lt;name&gt;</c>.
/// </summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";
    private const string ProviderTypePrefix = "pulumi:providers:";

    /// <param name="parent">URN of the parent or empty. The stack's own type is not repeated in its children.</param>
    public static string Of(string stack, string project, string parent, string type, string name)
    {
        var chain = parent.Length == 0 ? "" : QualifiedType(parent);
        return chain is "" or StackType
            ? $"urn:pulumi:{stack}::{project}::{type}::{name}"
            : $"urn:pulumi:{stack}::{project}::{chain}${type}::{name}";
    }

    public static bool IsUrn(string text) =>
        text.StartsWith("urn:pulumi:", StringComparison.Ordinal) && text.Split("::", 4).Length == 4;

    /// <summary>The types from the outermost parent to the resource itself.</summary>
    public static string QualifiedType(string urn) => urn.Split("::", 4) is [_, _, var types, _] ? types : "";

    public static string Name(string urn) => urn.Split("::", 4) is [_, _, _, var name] ? name : "";

    /// <summary><c>kubernetes</c> of <c>kubernetes:core/v1:Namespace</c> and of <c>pulumi:providers:kubernetes</c>.</summary>
    public static string Package(string type) =>
        IsProviderType(type) ? type[ProviderTypePrefix.Length..] : type[..Math.Max(0, type.IndexOf(':'))];

    public static bool IsProviderType(string type) => type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal);

    public static string ProviderType(string package) => ProviderTypePrefix + package;

    /// <summary>Three parts, none empty.</summary>
    public static bool IsTypeToken(string type) =>
        type.Split(':') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }];
}
