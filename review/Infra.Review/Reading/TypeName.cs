namespace Infra.Review.Reading;

/// <summary>
/// The parts of a type token: <c>kubernetes:apps/v1:Deployment</c>,
/// <c>azure-native:containerservice/v20250901:ManagedCluster</c>.
/// </summary>
/// <param name="Version">Empty where the token has none.</param>
public readonly record struct TypeName(string Package, string Module, string Version, string Kind)
{
    private const string Provider = "pulumi:providers:";

    public bool IsProvider => Package == "pulumi" && Module == "providers";

    public static TypeName Of(string token)
    {
        if (token.StartsWith(Provider, StringComparison.Ordinal))
        {
            return new("pulumi", "providers", "", token[Provider.Length..]);
        }

        var parts = token.Split(':');
        if (parts.Length != 3)
        {
            return new("", "", "", token);
        }

        var at = parts[1].IndexOf('/', StringComparison.Ordinal);
        return at < 0
            ? new(parts[0], parts[1], "", parts[2])
            : new(parts[0], parts[1][..at], parts[1][(at + 1)..], parts[2]);
    }
}
