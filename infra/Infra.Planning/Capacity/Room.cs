using Infra.Planning.Quantities;

namespace Infra.Planning.Capacity;

/// <summary>What pods need, or what there is for them.</summary>
internal readonly record struct Room(Cpu Cpu, Memory Memory, long Pods)
{
    /// <summary>What is missing where this is asked for and that is there: nothing below none.</summary>
    public Room Beyond(Room there) =>
        new(
            new(Math.Max(0, Cpu.Millicores - there.Cpu.Millicores)),
            new(Math.Max(0, Memory.Bytes - there.Memory.Bytes)),
            Math.Max(0, Pods - there.Pods)
        );

    public Room Percent(int percentage) =>
        new(new(Cpu.Millicores * percentage / 100), new(Memory.Bytes / 100 * percentage), Pods * percentage / 100);

    /// <summary>For people, without what is none: <c>4 CPU, 16Gi and 20 pods</c>. Memory is rounded up to a tenth of a gibibyte.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            .. Cpu.Millicores > 0 ? [$"{Cpu} CPU"] : Array.Empty<string>(),
            .. Memory.Bytes > 0
                ? [$"{Math.Ceiling(Memory.Bytes * 10.0 / Memory.Gibi(1).Bytes) / 10}Gi"]
                : Array.Empty<string>(),
            .. Pods > 0 ? [$"{Pods} pods"] : Array.Empty<string>(),
        ];
        return parts switch
        {
            [] => "nothing",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
    }

    public static Room operator +(Room left, Room right) =>
        new(left.Cpu + right.Cpu, left.Memory + right.Memory, left.Pods + right.Pods);

    public static Room operator -(Room left, Room right) =>
        new(left.Cpu - right.Cpu, left.Memory - right.Memory, left.Pods - right.Pods);

    public static Room operator *(Room room, int times) =>
        new(room.Cpu * times, room.Memory * times, room.Pods * times);
}
