using FsCheck.Xunit;
using Infra.Review.Graph;

namespace Infra.Review.Tests.Graph;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("300000000000ns", "5m")]
    [InlineData("5m", "5m")]
    [InlineData("5m0s", "5m")]
    [InlineData("90m", "1h30m")]
    [InlineData("1h30m", "1h30m")]
    [InlineData("1.5h", "1h30m")]
    [InlineData("1500ms", "1.5s")]
    [InlineData("100us", "0.0001s")]
    [InlineData("36h1s", "36h1s")]
    [InlineData("0s", "0s")]
    [InlineData("", "")]
    [InlineData("soon", "soon")]
    [InlineData("5 m", "5 m")]
    [InlineData("-5m", "-5m")]
    public void Equal_times_have_one_text(string text, string canonical) =>
        Assert.Equal(canonical, GoDuration.Canonical(text));

    [Fact]
    public void Seconds_of_a_state_give_the_same_text() => Assert.Equal("5m", GoDuration.OfSeconds(300));

    [Property]
    public void The_canonical_text_is_its_own(ushort hours, byte minutes, uint nanoseconds)
    {
        var canonical = GoDuration.Canonical($"{hours}h{minutes}m{nanoseconds}ns");

        Assert.Equal(canonical, GoDuration.Canonical(canonical));
    }
}
