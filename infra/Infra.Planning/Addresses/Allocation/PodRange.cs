namespace Infra.Planning.Addresses.Allocation;

/// <summary>
/// How many nodes a pod range carries. In Azure's overlay every node takes a /24 of it, whatever its number of pods, and so
/// does every surge node (facts A.1).
/// </summary>
public static class PodRange
{
    /// <summary>The prefix length of what one node takes.</summary>
    public const int NodePrefixLength = 24;

    /// <summary>Nodes, surge included: 1 for a /24, 1,024 for a /14; 0 for a range longer than /24.</summary>
    public static long Nodes(int prefixLength) =>
        prefixLength > NodePrefixLength ? 0 : 1L << (NodePrefixLength - prefixLength);

    /// <summary>The longest prefix that carries that many nodes, at the least 0.</summary>
    public static int PrefixLengthFor(long nodes) => Math.Max(0, NodePrefixLength - PowerOfTwo.Covering(nodes));
}
