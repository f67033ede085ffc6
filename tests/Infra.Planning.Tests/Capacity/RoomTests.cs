using Infra.Planning.Capacity;
using Infra.Planning.Quantities;

namespace Infra.Planning.Tests.Capacity;

public sealed class RoomTests
{
    [Fact]
    public void What_is_missing_is_told_without_what_is_not()
    {
        var asked = new Room(Cpu.Cores(4), Memory.Gibi(8), 20);

        Assert.Equal("nothing", asked.Beyond(asked).ToString());
        Assert.Equal("1500m CPU", asked.Beyond(asked with { Cpu = new(2500) }).ToString());
        Assert.Equal("2Gi and 5 pods", asked.Beyond(new(Cpu.Cores(9), Memory.Gibi(6), 15)).ToString());
        Assert.Equal("4 CPU, 8Gi and 20 pods", asked.Beyond(default).ToString());
    }

    [Fact]
    public void Missing_memory_is_rounded_up() =>
        Assert.Equal("0.1Gi", new Room(default, Memory.Mebi(1), 0).ToString());
}
