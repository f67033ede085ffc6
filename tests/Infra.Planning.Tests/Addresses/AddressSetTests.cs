using Infra.Planning.Addresses;

namespace Infra.Planning.Tests.Addresses;

public sealed class AddressSetTests
{
    private static AddressSet Set(params string[] blocks) => AddressSet.Of(blocks.Select(Cidr.Parse));

    [Fact]
    public void Touching_and_overlapping_blocks_become_one_range() =>
        Assert.Equal(
            "{10.0.0.0-10.0.3.255, fd00::-fd00::1}",
            Set("10.0.2.0/24", "10.0.0.0/23", "10.0.3.0/24", "10.0.2.128/25", "fd00::1/128", "fd00::/128").ToString()
        );

    [Fact]
    public void The_last_IPv4_address_does_not_touch_the_first_of_IPv6() =>
        Assert.Equal(2, Set("255.255.255.255/32", "::/128").Ranges.Count);

    [Fact]
    public void The_whole_space_can_be_held_cut_and_mended()
    {
        foreach (var all in new[] { Cidr.All(IpFamily.IPv4), Cidr.All(IpFamily.IPv6) })
        {
            var last = Cidr.Of(all.Last);

            Assert.Equal([all], AddressSet.Of(all).Blocks);
            Assert.Equal(all.Family.Bits(), AddressSet.Of(all).Subtract(last).Blocks.Count());
            Assert.Equal(AddressSet.Of(all), AddressSet.Of(all).Subtract(last).Union(last));
            Assert.True(AddressSet.Of(all).Subtract(all).IsEmpty);
            Assert.Equal(all.Size, AddressSet.Of(all).Size(all.Family));
        }
    }

    [Fact]
    public void A_range_splits_into_the_fewest_blocks() =>
        Assert.Equal(
            "10.0.0.1/32 10.0.0.2/31 10.0.0.4/30 10.0.0.8/31",
            string.Join(' ', new AddressRange(IpAddress.Parse("10.0.0.1"), IpAddress.Parse("10.0.0.9")).Blocks())
        );

    [Fact]
    public void Ends_in_the_wrong_order_or_of_two_families_are_an_error_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() =>
            new AddressRange(IpAddress.Parse("10.0.0.1"), IpAddress.Parse("10.0.0.0"))
        );
        Assert.Throws<ArgumentException>(() =>
            new AddressRange(IpAddress.Parse("10.0.0.1"), IpAddress.Parse("fd00::"))
        );
    }

    [Theory]
    [InlineData(24, "10.0.9.0/24", "an exact fit before a larger block that comes first")]
    [InlineData(25, "10.0.9.0/25", "the smallest block that is large enough")]
    [InlineData(23, "10.0.4.0/23", "the lowest of equals")]
    [InlineData(22, null, "touching blocks that no alignment joins")]
    public void The_best_fit_is_taken(int prefixLength, string? expected, string because)
    {
        var free = Set("10.0.4.0/23", "10.0.6.0/24", "10.0.12.0/23", "10.0.9.0/24", "fd00::/8")
            .Subtract(Cidr.Parse("10.0.6.0/24"));

        var found = free.TryTake(IpFamily.IPv4, prefixLength, out var block, out var rest);

        Assert.True(expected == (found ? block.ToString() : null), because);
        Assert.Equal(found ? free.Subtract(block) : free, rest);
    }

    [Fact]
    public void Families_do_not_stand_in_for_each_other()
    {
        Assert.False(Set("10.0.0.0/8").TryTake(IpFamily.IPv6, 32, out _, out _));
        Assert.Null(Set("10.0.0.0/8").LargestBlock(IpFamily.IPv6));
        Assert.Equal(Cidr.Parse("10.0.0.0/9"), Set("10.0.0.0/9", "10.129.0.0/16").LargestBlock(IpFamily.IPv4));
    }
}
