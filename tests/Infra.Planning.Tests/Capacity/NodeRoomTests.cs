using Infra.Planning.Capacity;
using Infra.Planning.Quantities;

namespace Infra.Planning.Tests.Capacity;

public sealed class NodeRoomTests
{
    [Theory]
    // What the kubelet keeps by Azure's table, and half a core for AKS's own pods.
    [InlineData("Standard_D4ds_v5", 3360)]
    [InlineData("Standard_D8ds_v5", 7320)]
    [InlineData("Standard_D16ds_v5", 15240)]
    [InlineData("Standard_D64ds_v5", 62760)]
    // Between and beyond the rows of the table.
    [InlineData("Standard_D48ds_v5", 46920)]
    [InlineData("Standard_D96ds_v5", 94440)]
    public void The_kubelet_keeps_its_share_of_the_cores(string size, long millicores) =>
        Assert.Equal(millicores, Room(size, maxPods: 110).Cpu.Millicores);

    [Fact]
    public void Memory_kept_grows_with_the_pods_that_a_node_may_have()
    {
        var kept = Memory.Gibi(32) - Room("Standard_D8ds_v5", maxPods: 30).Memory;

        // 20 MB for each of 30 pods and 50 MB, 100 Mi before the kubelet evicts, 700 Mi for AKS's own pods.
        Assert.Equal(new Memory(650_000_000) + Memory.Mebi(800), kept);
    }

    [Fact]
    public void No_more_than_a_quarter_of_the_memory_is_kept_for_them() =>
        Assert.Equal(Memory.Gibi(6) - Memory.Mebi(800), Room("Standard_D2ds_v5", maxPods: 250).Memory);

    [Fact]
    public void Pods_of_AKS_take_places_too() => Assert.Equal(100, Room("Standard_D8ds_v5", maxPods: 110).Pods);

    [Fact]
    public void Every_size_of_the_table_is_a_name_that_Azure_would_know_and_has_room_left() =>
        Assert.All(
            VmSizes.Names,
            name =>
            {
                var room = Room(name, maxPods: 110);
                Assert.True(room.Cpu > default(Cpu) && room.Memory > default(Memory), name);
            }
        );

    [Theory]
    [InlineData("Standard_D8ds_v6", 440)]
    [InlineData("Standard_D16ds_v6", 440)]
    [InlineData("Standard_D64ds_v6", 880)]
    [InlineData("Standard_D128ds_v6", 1760)]
    [InlineData("Standard_D16ds_v5", 600)]
    public void An_OS_disk_lies_on_one_of_the_disks_that_a_machine_brings(string name, int disk)
    {
        Assert.True(VmSize.TryParse(name, out var size));
        Assert.Equal(disk, VmSizes.Find(size)?.LocalDisk);
    }

    private static Room Room(string name, int maxPods)
    {
        Assert.True(VmSize.TryParse(name, out var size));
        var shape = Assert.IsType<VmShape>(VmSizes.Find(size));
        return NodeRoom.Of(shape, maxPods);
    }
}
