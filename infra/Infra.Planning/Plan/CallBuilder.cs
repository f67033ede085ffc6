using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Decides what each call connects to: a Service of the same cluster, else a host that the edge serves.</summary>
internal static class CallBuilder
{
    /// <summary>Of the edge.</summary>
    public const int TlsPort = 443;

    public static Seq<CallPlan> Build(PlatformTopology topology, ClusterName cluster) =>
        (
            from line in topology.Lines
            where line.LivesIn(cluster)
            from call in line.Calls
            let called = topology.Called(call)
            where called is not null
            let address = Address(topology, called, call, cluster)
            where address is not null
            select new CallPlan
            {
                From = line.Name,
                To = called.Name,
                Name = $"{call}",
                Address = address,
            }
        ).ToSeq();

    private static string? Address(PlatformTopology topology, BusinessLine called, Call call, ClusterName cluster)
    {
        if (called.LivesIn(cluster))
        {
            return $"{call.Service}.{called.SpaceOf(call)}.svc.cluster.local:{call.Port}";
        }

        return topology.Edge is { } edge && called.RouteTo(call) is { } route
            ? $"{route.Host.In(edge.Settings.Domain)}:{TlsPort}"
            : null;
    }
}
