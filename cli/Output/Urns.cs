using Infra.Review.Graph;

namespace Infra.Cli.Output;

/// <summary>What the command reads out of URNs and type tokens.</summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>The logical name: what stands behind the last <c>::</c>.</summary>
    public static string NameOf(string urn)
    {
        var at = urn.LastIndexOf("::", StringComparison.Ordinal);
        return at < 0 ? urn : urn[(at + 2)..];
    }

    public static bool IsStack(Resource resource) => resource.Type == StackType;

    /// <summary>The engine makes these by itself, one for each package without an explicit provider.</summary>
    public static bool IsDefaultProvider(Resource resource) =>
        IsProvider(resource.Type)
        && resource.Parent is null
        && resource.Name.StartsWith("default", StringComparison.Ordinal);

    public static bool IsProvider(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The package that a type belongs to: <c>kubernetes</c>, <c>azure-native</c>, <c>infra</c>.</summary>
    public static string PackageOf(string type) =>
        IsProvider(type) ? type[ProviderPrefix.Length..]
        : type.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? type[..end]
        : type;

    /// <summary>
    /// The last part of a type token, which is what people call it: <c>Namespace</c>. Providers are told apart by package.
    /// </summary>
    public static string ShortTypeOf(string type) =>
        IsProvider(type) ? $"Provider {PackageOf(type)}" : type[(type.LastIndexOf(':') + 1)..];

    /// <summary>The module without what it shares with its siblings: <c>dbforpostgresql</c>, <c>apps/v1</c>.</summary>
    public static string ModuleOf(string type)
    {
        var last = type.LastIndexOf(':');
        var first = type.IndexOf(':', StringComparison.Ordinal);
        return first >= 0 && last > first ? type[(first + 1)..last] : PackageOf(type);
    }
}
