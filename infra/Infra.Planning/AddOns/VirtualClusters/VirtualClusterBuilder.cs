using Infra.Planning.Capacity;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

internal static class VirtualClusterBuilder
{
    /// <summary>Its pods run in the line's namespace and out of the line's quota, which is counted already.</summary>
    public static AddOnPlan Build(VirtualClusters virtualClusters, AddOnSite site) =>
        new()
        {
            Name = virtualClusters.Name,
            After = [],
            Namespaces = [],
            Pods = [],
            Releases = site
                .LinesHere.Where(line => virtualClusters.Lines.Contains(line.Name))
                .Select(line =>
                    Charts.VirtualCluster.Release(
                        line.Namespaces[0],
                        virtualClusters.Settings.Version,
                        VirtualClusterValues.Of(virtualClusters.Settings, line, site)
                    ) with
                    {
                        Name = NameOf(line),
                    }
                )
                .ToSeq(),
        };

    public static string NameOf(BusinessLine line) => $"{line.Id}-virtual";

    /// <summary>On the pods of its control plane, by its chart.</summary>
    public static SortedMap<string> LabelsOf(BusinessLine line) =>
        new([new("app", "vcluster"), new("release", NameOf(line))]);
}

/// <summary>What the parts of a virtual cluster ask for. Quotas of lines count limits of CPU, so that each has one.</summary>
internal sealed record VirtualClusterPart(ResourcesPlan Each, Cpu CpuLimit, int Replicas)
{
    public static VirtualClusterPart ControlPlane(AddOnSite site) =>
        new(ResourcesPlan.Of(200, 512, 2048), Cpu.Cores(1), site.Replicas(3));

    public static VirtualClusterPart Store(AddOnSite site) =>
        new(ResourcesPlan.Of(50, 256, 512), new(500), site.Replicas(3));

    public static VirtualClusterPart Dns { get; } = new(ResourcesPlan.Of(20, 64, 170), new(200), 1);

    /// <summary>Everything that runs of it; without a zone to lose, the control plane keeps its state itself.</summary>
    public static Seq<VirtualClusterPart> All(AddOnSite site) =>
        site.IsResilient ? [ControlPlane(site), Store(site), Dns] : [ControlPlane(site), Dns];

    public Room Room => new Room(Each.Cpu, Each.MemoryLimit, 1) * Replicas;

    public ResourceValues Values =>
        new()
        {
            Requests = new([new("cpu", $"{Each.Cpu}"), new("memory", $"{Each.Memory}")]),
            Limits = new([new("cpu", $"{CpuLimit}"), new("memory", $"{Each.MemoryLimit}")]),
        };
}
