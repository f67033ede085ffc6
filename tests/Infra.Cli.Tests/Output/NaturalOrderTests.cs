using Infra.Cli.Output;

namespace Infra.Cli.Tests.Output;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("pool-2", "pool-10")]
    [InlineData("a", "b")]
    [InlineData("a", "a1")]
    [InlineData("a1b2", "a1b10")]
    [InlineData("a01", "a1")]
    [InlineData("a9", "a99999999999999999999999")]
    [InlineData("", "0")]
    public void The_first_comes_before_the_second(string first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Compare(second, first) > 0);
    }

    [Fact]
    public void Equal_texts_are_equal() => Assert.Equal(0, NaturalOrder.Compare("pool-07", "pool-07"));
}
