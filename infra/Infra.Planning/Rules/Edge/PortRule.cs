using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Ports of routes and calls exist.</summary>
internal sealed class PortRule : LineRule
{
    private const int Highest = 65_535;

    public override DiagnosticCode Code { get; } = new("INF274", Severity.Error, "a port is out of range");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line) =>
        line
            .Exposes.SelectMany(route => Ports($"exposes {route}", route.Port, route.PodPort))
            .Concat(line.Calls.SelectMany(call => Ports($"calls {call.Line}", call.Port, call.PodPort)))
            .Where(use => use.Port is < 1 or > Highest)
            .Select(use =>
                Broken(line.Settings.Path, $"{use.What} on port {use.Port}", $"write a port from 1 to {Highest}")
            );

    private static IEnumerable<(string What, int Port)> Ports(string what, int port, int? podPort) =>
        podPort is { } other ? [(what, port), (what, other)] : [(what, port)];
}
