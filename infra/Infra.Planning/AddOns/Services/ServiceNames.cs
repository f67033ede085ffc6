using System.Security.Cryptography;
using System.Text;

namespace Infra.Planning.AddOns;

/// <summary>
/// Names of services that have to be unique in all of Azure: readable at the front, and at the end six letters that follow
/// from the subscription, so that two platforms may call their clusters alike.
/// </summary>
internal sealed class ServiceNames(Guid subscription, string cluster, string addOn)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private const int Length = 6;

    private readonly string unique = Unique($"{subscription:D}/{cluster}/{addOn}");

    /// <summary><c>psql-prod-1-harbor-k3x9ab</c>. A cluster's name has at most 40 letters, which leaves it within 63.</summary>
    public string Of(string prefix) => $"{prefix}-{cluster}-{addOn}-{unique}";

    /// <summary>Without hyphens; the cluster's name is cut where it is too long.</summary>
    public string Plain(string prefix, int longest)
    {
        var whole = $"{prefix}{addOn}{cluster.Replace("-", "", StringComparison.Ordinal)}";
        return $"{whole[..Math.Min(whole.Length, longest - Length)]}{unique}";
    }

    private static string Unique(string text) =>
        string.Concat(
            SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(Length).Select(part => Letters[part % Letters.Length])
        );
}
