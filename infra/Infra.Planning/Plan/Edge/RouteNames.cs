namespace Infra.Planning.Plan;

/// <summary>Names of what is made of a route.</summary>
internal static class RouteNames
{
    /// <summary>Of the listener and the certificate: hosts lie directly below one domain, so that this is enough.</summary>
    public static string Label(this RoutePlan route) => route.Host.Split('.')[0];

    /// <summary>Of the route itself, within its namespace.</summary>
    public static string Name(this RoutePlan route)
    {
        var path = string.Concat(
            route.Path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')
        );
        return $"{route.Label()}-{path.Trim('-')}".Trim('-');
    }

    public static string Certificate(this RoutePlan route) => $"tls-{route.Label()}";

    /// <summary>As Gateway API and HAProxy spell a time.</summary>
    public static string Seconds(this TimeSpan time) => $"{(int)time.TotalSeconds}s";
}
