using Infra.Planning.Quantities;

namespace Infra.Planning.Capacity;

/// <summary>What a node leaves to the pods of business lines.</summary>
internal static class NodeRoom
{
    /// <summary>
    /// What AKS's own pods on every node ask for: network, storage drivers, metrics. No page states it; the figures are
    /// ours, on the safe side of what clusters with Cilium show.
    /// </summary>
    private static readonly Room OnEveryNode = new(new(500), Memory.Mebi(700), Pods: 10);

    /// <summary>The kubelet evicts pods before the last of it is gone.</summary>
    private static readonly Memory Eviction = Memory.Mebi(100);

    /// <summary>Kept by the kubelet, by cores. Source: AKS, node resource reservations.</summary>
    private static readonly (int Cores, int Millicores)[] KeptCpu =
    [
        (1, 60),
        (2, 100),
        (4, 140),
        (8, 180),
        (16, 260),
        (32, 420),
        (64, 740),
    ];

    public static Room Of(VmShape shape, int maxPods) =>
        new Room(
            Cpu.Cores(shape.Cores) - KeptCpuOf(shape.Cores),
            shape.Memory - KeptMemory(shape.Memory, maxPods) - Eviction,
            maxPods
        ) - OnEveryNode;

    /// <summary>Between two rows of the table in proportion; beyond the last, as between the last two.</summary>
    private static Cpu KeptCpuOf(int cores)
    {
        var upper = Math.Max(1, Array.FindIndex(KeptCpu, row => row.Cores >= cores));
        var (from, to) = cores > KeptCpu[^1].Cores ? (KeptCpu[^2], KeptCpu[^1]) : (KeptCpu[upper - 1], KeptCpu[upper]);
        return new(
            from.Millicores + (to.Millicores - from.Millicores) * (cores - from.Cores) / (to.Cores - from.Cores)
        );
    }

    /// <summary>The less of 20 MB for each pod and 50 more, and a quarter. Holds from Kubernetes 1.29 on.</summary>
    private static Memory KeptMemory(Memory memory, int maxPods) =>
        new(Math.Min((20L * maxPods + 50) * 1_000_000, memory.Bytes / 4));
}
