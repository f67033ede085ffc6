using System.Collections.Frozen;
using Infra.Planning.Quantities;

namespace Infra.Planning.Capacity;

/// <summary>
/// The sizes whose capacity is known, by family. From Azure's pages of VM sizes, one a series, state of August 2026. A size that is not
/// here can be used; nothing is proven for its nodes then.
/// </summary>
internal static class VmSizes
{
    /// <summary>In GB, of the D and E families in version 6.</summary>
    private const double NvmePerCore = 55;

    private static readonly int[] Small = [2, 4, 8, 16, 32];

    private static readonly int[] UpTo64 = [2, 4, 8, 16, 32, 48, 64];

    private static readonly int[] UpTo96 = [2, 4, 8, 16, 32, 48, 64, 96];

    private static readonly int[] UpTo128 = [2, 4, 8, 16, 32, 48, 64, 96, 128];

    /// <summary>A family: the name around the number of cores, and what each core brings.</summary>
    private static readonly (string Before, string After, int[] Cores, double Memory, double Disk)[] Families =
    [
        // General purpose, 4 GiB a core.
        ("D", "s_v3", UpTo64, 4, 25),
        ("D", "s_v4", UpTo64, 4, 0),
        ("D", "ds_v4", UpTo64, 4, 37.5),
        ("D", "as_v4", UpTo96, 4, 8),
        ("D", "s_v5", UpTo96, 4, 0),
        ("D", "ds_v5", UpTo96, 4, 37.5),
        ("D", "as_v5", UpTo96, 4, 0),
        ("D", "ads_v5", UpTo96, 4, 37.5),
        ("D", "ps_v5", UpTo64, 4, 0),
        ("D", "pds_v5", UpTo64, 4, 37.5),
        ("D", "s_v6", UpTo128, 4, 0),
        ("D", "ds_v6", UpTo128, 4, NvmePerCore),
        ("D", "as_v6", UpTo96, 4, 0),
        ("D", "ads_v6", UpTo96, 4, NvmePerCore),
        // General purpose with less memory.
        ("D", "ls_v5", UpTo96, 2, 0),
        ("D", "lds_v5", UpTo96, 2, 37.5),
        ("D", "ls_v6", UpTo128, 2, 0),
        ("D", "lds_v6", UpTo128, 2, NvmePerCore),
        // Much memory.
        ("E", "s_v3", UpTo64, 8, 25),
        ("E", "s_v4", UpTo64, 8, 0),
        ("E", "ds_v4", UpTo64, 8, 37.5),
        ("E", "s_v5", UpTo64, 8, 0),
        ("E", "ds_v5", UpTo64, 8, 37.5),
        ("E", "as_v5", UpTo64, 8, 0),
        ("E", "ads_v5", UpTo64, 8, 37.5),
        ("E", "s_v6", UpTo64, 8, 0),
        ("E", "ds_v6", UpTo64, 8, NvmePerCore),
        ("E", "as_v6", UpTo64, 8, 0),
        ("E", "ads_v6", UpTo64, 8, NvmePerCore),
        // Much computing.
        ("F", "s_v2", UpTo64, 2, 16),
        ("F", "as_v6", UpTo64, 4, 0),
        ("F", "als_v6", UpTo64, 2, 0),
        // Local storage.
        ("L", "s_v3", [8, 16, 32, 48, 64, 80], 8, 10),
        ("L", "as_v3", [8, 16, 32, 48, 64, 80], 8, 10),
        // Burstable.
        ("B", "ms", [2, 4, 8, 12, 16, 20], 4, 8),
        ("B", "s_v2", Small, 4, 0),
        ("B", "as_v2", Small, 4, 0),
        ("B", "ls_v2", Small, 2, 0),
    ];

    private static readonly FrozenDictionary<string, VmShape> Shapes = (
        from family in Families
        from cores in family.Cores
        let disk = Math.Min((int)(cores * family.Disk), family.Disk == NvmePerCore ? LargestNvme(cores) : int.MaxValue)
        let shape = new VmShape(cores, Memory.Gibi((int)(cores * family.Memory)), disk)
        select KeyValuePair.Create($"Standard_{family.Before}{cores}{family.After}", shape)
    ).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The local storage of version 6 is several disks on large machines, and an OS disk lies on one.</summary>
    private static int LargestNvme(int cores) =>
        cores switch
        {
            <= 8 => (int)(cores * NvmePerCore),
            <= 48 => 440,
            <= 96 => 880,
            _ => 1760,
        };

    /// <summary>Null where the size is not known here.</summary>
    public static VmShape? Find(VmSize size) => Shapes.GetValueOrDefault(size.Name);

    public static IEnumerable<string> Names => Shapes.Keys;
}
