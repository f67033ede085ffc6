using Infra.Planning.Addresses;

namespace Infra.Planning.Tests.Addresses;

/// <summary>
/// Every subset of sixteen addresses, as the bits of a number, against operators on bits. The universe lies at the ends of
/// the address spaces, where arithmetic breaks first.
/// </summary>
public sealed class AddressSetExhaustiveTests
{
    private const int Everything = 0xffff;

    public static TheoryData<string> Universes =>
        ["0.0.0.0/28", "255.255.255.240/28", "::/124", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff0/124"];

    private static readonly Cidr Top = Cidr.Parse("255.255.255.240/28");

    private static readonly AddressSet[] Subsets =
    [
        .. Enumerable.Range(0, Everything + 1).Select(bits => ToSet(Top, bits)),
    ];

    private static readonly (Cidr Block, int Mask)[] AllBlocks =
    [
        .. Enumerable.Range(28, 5).SelectMany(Top.Split).Select(block => (block, ToBits(Top, AddressSet.Of(block)))),
    ];

    [Fact]
    public void Every_subset_is_in_normal_form_and_told_apart()
    {
        for (var bits = 0; bits <= Everything; bits++)
        {
            var set = Subsets[bits];
            var right =
                ToBits(Top, set) == bits && set.Ranges.Count == RunsOf(bits) && AddressSet.Of(set.Blocks) == set;
            if (!right)
            {
                Assert.Fail($"{bits:x}");
            }
        }
    }

    [Fact]
    public void Every_block_is_found_in_and_cut_from_every_subset_as_bits_do()
    {
        foreach (var (block, mask) in AllBlocks)
        {
            for (var bits = 0; bits <= Everything; bits++)
            {
                var set = Subsets[bits];
                var right =
                    set.Subtract(block) == Subsets[bits & ~mask]
                    && set.Contains(block) == ((bits & mask) == mask)
                    && set.Overlaps(block) == ((bits & mask) != 0);
                if (!right)
                {
                    Assert.Fail($"{bits:x} and {block}");
                }
            }
        }
    }

    [Fact]
    public void The_block_taken_from_every_subset_is_the_one_that_a_slow_search_takes()
    {
        for (var bits = 0; bits <= Everything; bits++)
        {
            var free = Array.FindAll(AllBlocks, candidate => (bits & candidate.Mask) == candidate.Mask);
            var maximal = Array.FindAll(
                free,
                block => !Array.Exists(free, other => other != block && other.Block.Contains(block.Block))
            );
            for (var length = 28; length <= 32; length++)
            {
                var expected = SlowBestFit(maximal, length);
                var found = Subsets[bits].TryTake(IpFamily.IPv4, length, out var block, out var rest);
                var right = expected == (found ? block : null) && rest == Subsets[bits].Subtract(AddressSet.Of(block));
                if (!right)
                {
                    Assert.Fail($"/{length} of {bits:x}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Universes))]
    public void Every_two_subsets_of_a_half_combine_as_bits_do(string universe)
    {
        var all = Cidr.Parse(universe);
        var sets = Enumerable.Range(0, 256).Select(bits => ToSet(all, bits << 4)).ToArray();
        for (var a = 0; a < 256; a++)
        {
            for (var b = 0; b < 256; b++)
            {
                var right =
                    sets[a].Union(sets[b]) == sets[a | b]
                    && sets[a].Subtract(sets[b]) == sets[a & ~b]
                    && sets[a].Intersect(sets[b]) == sets[a & b];
                if (!right)
                {
                    Assert.Fail($"{a:x} and {b:x}");
                }
            }
        }
    }

    private static Cidr? SlowBestFit((Cidr Block, int Mask)[] maximal, int length)
    {
        var fitting = maximal.Where(candidate => candidate.Block.PrefixLength <= length).ToList();
        return fitting.Count == 0
            ? null
            : Cidr.Create(
                fitting.OrderByDescending(fit => fit.Block.PrefixLength).ThenBy(fit => fit.Block).First().Block.First,
                length
            );
    }

    private static AddressSet ToSet(Cidr universe, int bits) =>
        AddressSet.Of(
            Enumerable
                .Range(0, 16)
                .Where(i => (bits >> i & 1) == 1)
                .Select(i => Cidr.Of(universe.TryAddressAt((UInt128)i, out var address) ? address : default))
        );

    private static int ToBits(Cidr universe, AddressSet set)
    {
        var bits = 0;
        foreach (var range in set.Ranges)
        {
            for (var i = range.First.Value - universe.First.Value; i <= range.Last.Value - universe.First.Value; i++)
            {
                bits |= 1 << (int)i;
            }
        }

        return bits;
    }

    private static int RunsOf(int bits) => int.PopCount(bits & ~(bits << 1));
}
