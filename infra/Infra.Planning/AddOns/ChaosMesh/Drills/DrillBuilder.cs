using System.Security.Cryptography;
using System.Text;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>Finds the drills of a cluster: what follows from its zones, its lines and their calls.</summary>
internal static class DrillBuilder
{
    /// <summary>Of a workflow; Chaos Mesh puts something behind it.</summary>
    private const int LongestName = 51;

    public static Seq<Drill> Of(PlatformTopology topology, ClusterTopology cluster)
    {
        var lines = Targets(topology, cluster.Settings.Name).ToList();
        return lines.Count == 0 ? [] : [.. Zones(cluster, lines), .. Pods(lines), .. Cuts(topology, lines)];
    }

    /// <summary>The lines in the cluster that allow faults.</summary>
    public static IEnumerable<BusinessLine> Targets(PlatformTopology topology, ClusterName cluster) =>
        topology.Lines.Where(line => line.AllowsChaos && line.LivesIn(cluster));

    /// <summary>Only where the loss of one has to be survived, and the names of the zones are known.</summary>
    private static IEnumerable<Drill> Zones(ClusterTopology cluster, IEnumerable<BusinessLine> lines) =>
        cluster.Settings.Target is AksSettings { Resilience: Resilience.Zone, Zones.Count: > 1 } aks
            ? aks.Zones.Select(zone => new Drill.LoseZone(
                $"zone-{zone}",
                $"{aks.Location}-{zone}",
                lines.SelectMany(line => line.Namespaces).ToSeq()
            ))
            : [];

    private static IEnumerable<Drill> Pods(IEnumerable<BusinessLine> lines) =>
        lines.Select(line => new Drill.LosePods(Short($"pods-{line.Id}"), line));

    private static IEnumerable<Drill> Cuts(PlatformTopology topology, IReadOnlyCollection<BusinessLine> lines) =>
        (
            from line in lines
            from call in line.Calls
            let called = topology.Called(call)
            where called is not null && lines.Contains(called)
            select new Drill.Cut(
                Short($"cut-{call.From?.Value ?? line.Id}-{called.SpaceOf(call)}-{call.Service}"),
                call.From is { } space ? [space] : line.Namespaces,
                called.SpaceOf(call),
                call.Service
            )
        ).DistinctBy(drill => drill.Name);

    private static string Short(string name)
    {
        const int digits = 8;
        return name.Length <= LongestName
            ? name
            : $"{name[..(LongestName - digits - 1)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..digits]}";
    }
}
