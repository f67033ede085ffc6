using System.Numerics;
using Infra.Planning.Addresses;

namespace Infra.Planning.Tests.Addresses;

public sealed class CidrTests
{
    [Theory]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255")]
    [InlineData("10.4.0.0/22", "10.4.0.0", "10.4.3.255")]
    [InlineData("255.255.255.254/31", "255.255.255.254", "255.255.255.255")]
    [InlineData("255.255.255.255/32", "255.255.255.255", "255.255.255.255")]
    [InlineData("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fd00::/64", "fd00::", "fd00::ffff:ffff:ffff:ffff")]
    public void Both_ends_belong_to_the_block(string text, string first, string last)
    {
        var cidr = Cidr.Parse(text);

        Assert.Equal((first, last), (cidr.First.ToString(), cidr.Last.ToString()));
        Assert.True(cidr.Contains(cidr.First) && cidr.Contains(cidr.Last));
        Assert.False(cidr.First.Previous is { } before && cidr.Contains(before));
        Assert.False(cidr.Last.Next is { } behind && cidr.Contains(behind));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "4294967296")]
    [InlineData("10.0.0.0/31", "2")]
    [InlineData("10.0.0.0/32", "1")]
    [InlineData("::/0", "340282366920938463463374607431768211456")]
    public void Size_counts_the_addresses(string text, string size) =>
        Assert.Equal(BigInteger.Parse(size), Cidr.Parse(text).Size);

    [Fact]
    public void The_default_is_one_address_and_never_everything() =>
        Assert.Equal("0.0.0.0/32", default(Cidr).ToString());

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", "10.255.255.255/32", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "10.0.0.0/7", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    [InlineData("0.0.0.0/0", "::/128", false)]
    [InlineData("::/0", "10.0.0.0/8", false)]
    public void Containment_includes_the_block_itself_and_stays_within_the_family(
        string outer,
        string inner,
        bool holds
    )
    {
        Assert.Equal(holds, Cidr.Parse(outer).Contains(Cidr.Parse(inner)));
    }

    [Theory]
    [InlineData("10.4.0.0/22", "10.4.0.0/21", "10.4.4.0/22")]
    [InlineData("10.4.4.0/22", "10.4.0.0/21", "10.4.0.0/22")]
    [InlineData("128.0.0.0/1", "0.0.0.0/0", "0.0.0.0/1")]
    [InlineData("255.255.255.255/32", "255.255.255.254/31", "255.255.255.254/32")]
    [InlineData("8000::/1", "::/0", "::/1")]
    [InlineData("0.0.0.0/0", null, null)]
    [InlineData("::/0", null, null)]
    public void Parent_and_buddy_exist_for_all_but_the_whole_space(string text, string? parent, string? buddy)
    {
        var cidr = Cidr.Parse(text);

        Assert.Equal((parent, buddy), (cidr.Parent?.ToString(), cidr.Buddy?.ToString()));
    }

    [Theory]
    [InlineData("10.0.0.0/31", 32, "10.0.0.0/32 10.0.0.1/32")]
    [InlineData("255.255.255.252/30", 31, "255.255.255.252/31 255.255.255.254/31")]
    [InlineData("0.0.0.0/0", 1, "0.0.0.0/1 128.0.0.0/1")]
    [InlineData("::/0", 1, "::/1 8000::/1")]
    [InlineData("10.0.0.0/24", 24, "10.0.0.0/24")]
    public void Split_gives_the_parts_in_order(string text, int prefixLength, string parts) =>
        Assert.Equal(parts, string.Join(' ', Cidr.Parse(text).Split(prefixLength)));

    [Fact]
    public void A_part_larger_than_the_whole_is_an_error_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.0.0.0/24").Split(23));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.0.0.0/24").Split(33));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.0.0.0/24").Widen(25));
        Assert.Throws<ArgumentException>(() => Cidr.Create(IpAddress.Parse("10.0.0.1"), 24));
    }

    [Fact]
    public void Arithmetic_stops_at_the_end_of_the_space()
    {
        Assert.False(IpAddress.Parse("255.255.255.255").TryAdd(1, out _));
        Assert.False(IpAddress.Parse("0.0.0.1").TryAdd(UInt128.MaxValue, out _));
        Assert.False(IpAddress.Highest(IpFamily.IPv6).TryAdd(1, out _));
        Assert.Null(IpAddress.Highest(IpFamily.IPv4).Next);
        Assert.Null(IpAddress.Lowest(IpFamily.IPv6).Previous);
        Assert.True(IpAddress.Lowest(IpFamily.IPv6).TryAdd(UInt128.MaxValue, out var last));
        Assert.Equal(IpAddress.Highest(IpFamily.IPv6), last);
        Assert.Throws<ArgumentOutOfRangeException>(() => IpAddress.Create(IpFamily.IPv4, (UInt128)1 << 32));
    }

    [Fact]
    public void An_address_is_found_by_its_distance_from_the_first()
    {
        var cidr = Cidr.Parse("10.0.0.0/28");

        Assert.True(cidr.TryAddressAt(10, out var dns));
        Assert.Equal("10.0.0.10", dns.ToString());
        Assert.False(cidr.TryAddressAt(16, out _));
        Assert.False(Cidr.Parse("255.255.255.240/28").TryAddressAt(16, out _));
    }

    [Fact]
    public void Blocks_sort_by_family_then_address_then_the_larger_first()
    {
        string[] inOrder =
        [
            "9.0.0.0/8",
            "10.0.0.0/8",
            "10.0.0.0/16",
            "10.0.1.0/24",
            "100.64.0.0/10",
            "::/0",
            "fd00::/8",
        ];

        Assert.Equal(inOrder, inOrder.Reverse().Select(Cidr.Parse).Order().Select(cidr => cidr.ToString()));
        Assert.True(Cidr.Parse("10.0.0.0/8") < Cidr.Parse("10.0.0.0/16"));
        Assert.True(Cidr.Parse("::/0") >= Cidr.Parse("255.255.255.255/32"));
    }
}
