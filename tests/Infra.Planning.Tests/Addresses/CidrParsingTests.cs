using Infra.Planning.Addresses;
using static Infra.Planning.Addresses.AddressProblemKind;

namespace Infra.Planning.Tests.Addresses;

public sealed class CidrParsingTests
{
    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.4.128.0/17")]
    [InlineData("255.255.255.254/31")]
    [InlineData("255.255.255.255/32")]
    [InlineData("::/0")]
    [InlineData("fd00:1::/64")]
    [InlineData("fd12:3456:789a:1::/108")]
    [InlineData("1:0:0:2::/64")]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128")]
    public void A_canonical_spelling_is_read_and_written_back(string text) =>
        Assert.Equal(text, Cidr.Parse(text).ToString());

    [Theory]
    [InlineData("FD00:0001:0:0:0:0:0:0/64", "fd00:1::/64")]
    [InlineData("0:0:0:0:0:0:0:0/0", "::/0")]
    [InlineData("1:2:3:4:5:6:7::/128", "1:2:3:4:5:6:7:0/128")]
    [InlineData("1:0:0:4:0:0:0:8/128", "1:0:0:4::8/128")]
    [InlineData("1:0:0:4:5:0:0:8/128", "1::4:5:0:0:8/128")]
    [InlineData("0:2::8/128", "0:2::8/128")]
    public void Any_legal_spelling_of_IPv6_is_read_and_written_in_the_recommended_one(string text, string canonical) =>
        Assert.Equal(canonical, Cidr.Parse(text).ToString());

    [Theory]
    [InlineData(null, Empty, null)]
    [InlineData("", Empty, null)]
    [InlineData("  ", Empty, null)]
    [InlineData(" 10.0.0.0/8", Spaces, "10.0.0.0/8")]
    [InlineData("10.0.0.0 / 8", Spaces, "10.0.0.0/8")]
    [InlineData("10.0.0.0/8\n", Spaces, "10.0.0.0/8")]
    [InlineData("10.0.0.1/24", HostBits, "10.0.0.0/24")]
    [InlineData("10.0.0.1/0", HostBits, "0.0.0.0/0")]
    [InlineData("fd00::1/64", HostBits, "fd00::/64")]
    [InlineData("010.0.0.0/8", LeadingZero, "10.0.0.0/8")]
    [InlineData("10.0.0.00/8", LeadingZero, "10.0.0.0/8")]
    [InlineData("10.0.0.08/32", LeadingZero, "10.0.0.8/32")]
    [InlineData("10.0.0.0/08", LeadingZero, "10.0.0.0/8")]
    [InlineData("010.1.2.3/8", LeadingZero, "10.0.0.0/8")]
    [InlineData("0x0a.0.0.0/8", Hexadecimal, "10.0.0.0/8")]
    [InlineData("10.0/16", ShortForm, "10.0.0.0/16")]
    [InlineData("10.1/16", ShortForm, "10.1.0.0/16")]
    [InlineData("10/8", ShortForm, "10.0.0.0/8")]
    [InlineData("10.0.0.0", PrefixMissing, null)]
    [InlineData("10.0.0.7", PrefixMissing, "10.0.0.7/32")]
    [InlineData("fd00::7", PrefixMissing, "fd00::7/128")]
    [InlineData("10.0.0.0/", PrefixMissing, null)]
    [InlineData("10.0.0.0/33", PrefixOutOfRange, null)]
    [InlineData("10.0.0.0/99999999999", PrefixOutOfRange, null)]
    [InlineData("fd00::/129", PrefixOutOfRange, null)]
    [InlineData("10.0.0.0/-1", PrefixNotANumber, null)]
    [InlineData("10.0.0.0/+8", PrefixNotANumber, null)]
    [InlineData("10.0.0.0/8/8", PrefixNotANumber, null)]
    [InlineData("10.0.0.0/eight", PrefixNotANumber, null)]
    [InlineData("10.0.0.0/٨", PrefixNotANumber, null)]
    [InlineData("10.0.0.0/255.0.0.0", Netmask, "10.0.0.0/8")]
    [InlineData("10.0.0.1/255.255.255.255", Netmask, "10.0.0.1/32")]
    [InlineData("10.0.0.0/255.0.255.0", PrefixNotANumber, null)]
    [InlineData("10.0.0.256/32", NumberTooLarge, null)]
    [InlineData("10.0.0.99999999999/32", NumberTooLarge, null)]
    [InlineData("10.0.0.0.0/8", NotAnAddress, null)]
    [InlineData("10..0.0/8", NotAnAddress, null)]
    [InlineData("-10.0.0.0/8", NotAnAddress, null)]
    [InlineData("10.0.0.0-10.0.0.255", NotAnAddress, null)]
    [InlineData("vnet/8", NotAnAddress, null)]
    [InlineData("/8", NotAnAddress, null)]
    [InlineData("١٠.0.0.0/8", NotAnAddress, null)]
    [InlineData("fd00:::/64", NotAnAddress, null)]
    [InlineData("fd00::1::/64", NotAnAddress, null)]
    [InlineData("fd00:1/64", NotAnAddress, null)]
    [InlineData("1:2:3:4:5:6:7:8::/64", NotAnAddress, null)]
    [InlineData("fd00:12345::/64", NotAnAddress, null)]
    [InlineData("fd00:g::/64", NotAnAddress, null)]
    [InlineData("[fd00::]/64", ZoneOrBrackets, "fd00::/64")]
    [InlineData("fe80::%eth0/64", ZoneOrBrackets, "fe80::/64")]
    [InlineData("64:ff9b::10.0.0.1/128", EmbeddedIPv4, "64:ff9b::a00:1/128")]
    [InlineData("::ffff:10.0.0.0/104", IPv4Mapped, "10.0.0.0/8")]
    [InlineData("::ffff:a00:0/104", IPv4Mapped, "10.0.0.0/8")]
    public void A_wrong_or_ambiguous_spelling_is_refused_with_the_intended_one(
        string? text,
        AddressProblemKind kind,
        string? intended
    )
    {
        Assert.False(Cidr.TryParse(text, out var cidr, out var problem));
        Assert.Equal(default, cidr);
        Assert.Equal((kind, intended), (problem.Kind, problem.Suggestion));
        Assert.NotEmpty(problem.Reason);
        Assert.True(intended is null || Cidr.TryParse(intended, out _));
    }

    [Fact]
    public void Parse_tells_the_reason_and_the_mend()
    {
        var refusal = Assert.Throws<FormatException>(() => Cidr.Parse("10.0.0.1/24"));
        Assert.Equal(
            "10.0.0.1 is not the first address of a /24 (host bits are set); write 10.0.0.0/24",
            refusal.Message
        );
    }

    [Theory]
    [InlineData("10.4.0.17/22", "10.4.0.0/22")]
    [InlineData("10.4.0.0/22", "10.4.0.0/22")]
    [InlineData("010.4.0.17/22", null)]
    [InlineData("10.4.0.17", null)]
    public void Host_bits_are_dropped_only_when_asked_for(string text, string? expected) =>
        Assert.Equal(expected, Cidr.TryParseDroppingHostBits(text, out var cidr, out _) ? cidr.ToString() : null);

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7/32")]
    [InlineData("203.0.113.0", "203.0.113.0/32")]
    [InlineData("fd00::1", "fd00::1/128")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("203.0.113.7/24", null)]
    [InlineData("203.113.7", null)]
    public void A_bare_address_counts_as_a_block_only_when_asked_for(string text, string? expected) =>
        Assert.Equal(expected, Cidr.TryParseOrAddress(text, out var cidr, out _) ? cidr.ToString() : null);

    [Theory]
    [InlineData("10.0.0.10", null, "10.0.0.10")]
    [InlineData("fd00::a", null, "fd00::a")]
    [InlineData("10.0.10", ShortForm, null)]
    [InlineData("10.0.0.010", LeadingZero, "10.0.0.10")]
    [InlineData("10.0.0.10/32", PrefixUnexpected, null)]
    [InlineData("::ffff:10.0.0.10", IPv4Mapped, "10.0.0.10")]
    [InlineData("fe80::1%eth0", ZoneOrBrackets, "fe80::1")]
    [InlineData(null, Empty, null)]
    public void An_address_is_read_as_strictly(string? text, AddressProblemKind? kind, string? intended)
    {
        var read = IpAddress.TryParse(text, out var address, out var problem);

        Assert.Equal(kind, problem?.Kind);
        Assert.Equal(intended, read ? address.ToString() : problem?.Suggestion);
    }
}
