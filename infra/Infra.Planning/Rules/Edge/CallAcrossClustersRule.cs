using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A call to a line of another cluster goes through the edge, where its service is exposed and can be found.</summary>
internal sealed class CallAcrossClustersRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF277", Severity.Error, "a call cannot reach the other cluster");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var hosts = draft.Plan.Clusters.Select(cluster => cluster.Host);
        foreach (var (line, call, called) in Across(draft.Topology))
        {
            if (called.RouteTo(call) is null)
            {
                yield return Broken(
                    line.Settings.Path,
                    $"calls {call}, which lives in another cluster and is not exposed",
                    $"declare Route.To(\"{call.Service}\", {call.Port}, …) at {called.Name}, or let both share a cluster"
                );
            }
            else if (EdgeBuilder.RangesFor(called, draft.Topology, [.. hosts]).Count == 0)
            {
                yield return Broken(
                    StackConfig.Root["edge"]["ranges"],
                    $"nobody knows where the edge of {called.Name} answers, which {line.Name} calls",
                    "add ranges: [203.0.113.10/32]"
                );
            }
        }
    }

    private static IEnumerable<(BusinessLine Line, Call Call, BusinessLine Called)> Across(PlatformTopology topology) =>
        from line in topology.Lines
        from call in line.Calls
        let called = topology.Called(call)
        where called is not null
        where
            topology
                .Clusters.Select(cluster => cluster.Settings.Name)
                .Any(cluster => line.LivesIn(cluster) && !called.LivesIn(cluster))
        select (line, call, called);
}
