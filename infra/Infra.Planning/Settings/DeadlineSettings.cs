using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>How the stack deals with what ends: infra/Infra.Planning/Deadlines/deadlines.md says what and when.</summary>
public sealed record DeadlineSettings
{
    /// <summary>How many days before an end it is warned of: 0 to 730. Default 90.</summary>
    public int Horizon { get; init; } = 90;

    /// <summary>By subject of the table: the day until which its use is no error after its end.</summary>
    public SortedMap<DateOnly> Tolerated { get; init; }
}
