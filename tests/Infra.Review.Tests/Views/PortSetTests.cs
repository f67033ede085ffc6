using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Review.Views.Reach;

namespace Infra.Review.Tests.Views;

public sealed class PortSetTests
{
    [Theory]
    [InlineData("TCP 1-65535", "TCP")]
    [InlineData("TCP 80,TCP 81", "TCP 80-81")]
    [InlineData("TCP 80,TCP 82", "TCP 80, TCP 82")]
    [InlineData("UDP 53,TCP 53", "TCP 53, UDP 53")]
    [InlineData("TCP 1-65535,UDP 1-65535,SCTP 1-65535", "all ports")]
    [InlineData("", "none")]
    public void A_set_has_one_spelling(string ranges, string expected) => Assert.Equal(expected, $"{Set(ranges)}");

    [Fact]
    public void A_name_may_be_any_number_of_its_protocol()
    {
        var named = PortSet.Of([], [new NamedPort("TCP", "web")]);

        Assert.Equal("TCP web", $"{named.And(PortSet.All)}");
        Assert.Equal("TCP web", $"{named.And(Set("TCP 80"))}");
        Assert.Equal("none", $"{named.And(Set("UDP 80"))}");
        Assert.Equal("TCP web", $"{named.Without(Set("TCP 80"))}");
        Assert.Equal("none", $"{named.Without(Set("TCP 1-65535"))}");
        Assert.Equal("TCP", $"{named.With(Set("TCP 1-65535"))}");
    }

    /// <summary>Against plain sets of numbers, one by one.</summary>
    [Property]
    public Property Sets_of_ranges_are_sets_of_numbers() =>
        Prop.ForAll(
            Ranges,
            Ranges,
            (one, two) =>
            {
                var (left, right) = (PortSet.Of(one), PortSet.Of(two));
                var (numbers, others) = (Numbers(left), Numbers(right));
                Assert.Equal(numbers.Union(others).Order(), Numbers(left.With(right)).Order());
                Assert.Equal(numbers.Intersect(others).Order(), Numbers(left.And(right)).Order());
                Assert.Equal(numbers.Except(others).Order(), Numbers(left.Without(right)).Order());
                Assert.Equal(left, PortSet.Of(left.Ranges.Reverse()));
            }
        );

    private static Arbitrary<PortRange[]> Ranges =>
        (
            from protocol in Gen.Elements("TCP", "UDP", "SCTP")
            from first in Gen.Choose(1, 40)
            from more in Gen.Choose(0, 12)
            select new PortRange(protocol, first, first + more)
        )
            .ArrayOf()
            .ToArbitrary();

    private static HashSet<(string, int)> Numbers(PortSet set) =>
        [
            .. set.Ranges.SelectMany(range =>
                Enumerable.Range(range.First, range.Last - range.First + 1).Select(port => (range.Protocol, port))
            ),
        ];

    private static PortSet Set(string text) =>
        PortSet.Of(
            text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(range => range.Split(' ', '-'))
                .Select(parts => new PortRange(parts[0], int.Parse(parts[1]), int.Parse(parts[^1])))
        );
}
