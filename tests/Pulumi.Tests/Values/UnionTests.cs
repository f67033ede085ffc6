using FsCheck.Xunit;

namespace Pulumi.Tests.Values;

public sealed class UnionTests
{
    [Property]
    public bool Equal_unions_hold_equal_values_of_the_same_side(int a, int b)
    {
        Union<int, string> left = a;
        Union<int, string> right = b;
        return left == right == (a == b) && (left != right || left.GetHashCode() == right.GetHashCode());
    }

    [Fact]
    public void The_two_sides_of_one_type_are_different_values() =>
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));

    [Fact]
    public void Asking_for_the_other_side_is_an_error()
    {
        Union<int, string> union = "text";
        Assert.Throws<InvalidOperationException>(() => union.AsT0);
        Assert.False(union.TryPickT0(out _, out var rest));
        Assert.Equal("text", rest);
        Assert.Equal("TEXT", union.MapT1(text => text.ToUpperInvariant()).AsT1);
        Assert.Equal(4, union.Match(number => number, text => text.Length));
    }
}
