using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>Names of what is made of a route.</summary>
internal static class RouteNames
{
    /// <summary>An annotation of routes whose host has its entry in DNS from this cluster.</summary>
    public const string EntryMark = "infra/entry";

    /// <summary>The host without the domain, as one label; the whole host where it lies elsewhere.</summary>
    public static string LabelOf(string host, DomainName? domain)
    {
        var end = $".{domain}";
        var inside = domain is not null && host.EndsWith(end, StringComparison.Ordinal) ? host[..^end.Length] : host;
        return inside.Replace('.', '-');
    }

    /// <summary>Of the route itself, within its namespace.</summary>
    public static string Name(this RoutePlan route)
    {
        var path = string.Concat(
            route.Path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')
        );
        return $"{route.Label}-{path.Trim('-')}".Trim('-');
    }

    public static string Certificate(this RoutePlan route) => $"tls-{route.Label}";

    public static IEnumerable<KeyValuePair<string, string>> Marks(this RoutePlan route) =>
        route.HasEntry ? [new(EntryMark, "true")] : [];

    /// <summary>As Gateway API and HAProxy spell a time.</summary>
    public static string Seconds(this TimeSpan time) => $"{(int)time.TotalSeconds}s";
}
