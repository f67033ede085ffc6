using System.Text.RegularExpressions;

namespace Infra.Planning.Rules;

/// <summary>The syntax of Kubernetes for labels, which taints share.</summary>
internal static partial class KubernetesWords
{
    private const int LongestPrefix = 253;

    private static readonly string[] Reserved = ["kubernetes.io", "k8s.io", "kubernetes.azure.com", "infra"];

    /// <summary>A name of at most 63 letters, and before it a DNS name with a stroke where there is one.</summary>
    public static bool IsKey(string key)
    {
        var stroke = key.IndexOf('/', StringComparison.Ordinal);
        var (prefix, name) = stroke < 0 ? (null, key) : (key[..stroke], key[(stroke + 1)..]);
        return Name().IsMatch(name) && (prefix is null || (prefix.Length <= LongestPrefix && Domain().IsMatch(prefix)));
    }

    public static bool IsValue(string value) => value.Length == 0 || Name().IsMatch(value);

    /// <summary>Keys that Kubernetes, AKS or the platform give themselves.</summary>
    public static bool IsReserved(string key)
    {
        var prefix = key.Split('/')[0];
        return key.Contains('/', StringComparison.Ordinal)
            && Reserved.Any(word => prefix == word || prefix.EndsWith($".{word}", StringComparison.Ordinal));
    }

    [GeneratedRegex(
        "^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Domain();
}
