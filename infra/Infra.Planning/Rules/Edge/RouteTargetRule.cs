using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A route begins with a path and leads to a service of its line, within a time that can be.</summary>
internal sealed class RouteTargetRule : LineRule
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public override DiagnosticCode Code { get; } = new("INF276", Severity.Error, "a route is not usable");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line) =>
        from route in line.Exposes
        from fault in Faults(line, route)
        select Broken(line.Settings.Path, $"exposes {route}: {fault.Reason}", fault.Fix);

    private static IEnumerable<(string Reason, string Fix)> Faults(BusinessLine line, Route route)
    {
        if (!route.Service.IsValid)
        {
            yield return ($"'{route.Service}' is no name for a service", $"write {DnsLabel.Rule}");
        }

        if (!IsPath(route.Path))
        {
            yield return ($"'{route.Path}' is no path", "write / or a path such as /api, without a slash at its end");
        }

        if (!line.Namespaces.Contains(line.SpaceOf(route)))
        {
            yield return (
                $"{route.Namespace} is no namespace of {line.Name}",
                $"write one of {string.Join(", ", line.Namespaces)}"
            );
        }

        if (route.Timeout < TimeSpan.FromSeconds(1) || route.Timeout > Longest)
        {
            yield return ($"a request cannot take {route.Timeout}", "write a time from one second to one day");
        }
    }

    private static bool IsPath(string path) =>
        path == "/"
        || (
            path.StartsWith('/')
            && !path.EndsWith('/')
            && !path.Contains("//", StringComparison.Ordinal)
            && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.' or '~')
        );
}
