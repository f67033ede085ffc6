using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Where declared routes and calls lead.</summary>
internal static class Ways
{
    public static NamespaceName SpaceOf(this BusinessLine line, Route route) => route.Namespace ?? line.Namespaces[0];

    /// <summary>Of the line that is called.</summary>
    public static NamespaceName SpaceOf(this BusinessLine called, Call call) => call.Namespace ?? called.Namespaces[0];

    /// <summary>Null for a line that is not declared.</summary>
    public static BusinessLine? Called(this PlatformTopology topology, Call call) =>
        topology.Lines.FirstOrDefault(line => line.Name == call.Line);

    public static bool MayCallFrom(this Call call, NamespaceName space) => call.From is null || call.From == space;

    /// <summary>The route that a call takes from another cluster; null where the service is not exposed.</summary>
    public static Route? RouteTo(this BusinessLine called, Call call) =>
        called.Exposes.FirstOrDefault(route =>
            route.Service == call.Service && route.Port == call.Port && called.SpaceOf(route) == called.SpaceOf(call)
        );
}
