using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>One of the windows in which Azure works on a cluster. Days are spelt <c>yyyy-MM-dd</c>.</summary>
public sealed record MaintenancePlan
{
    /// <summary>Azure's name for it, which also says what is done in it.</summary>
    public required string Name { get; init; }

    public required WindowSchedule Schedule { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public required string Start { get; init; }

    public required int Hours { get; init; }

    /// <summary><c>+HH:mm</c>.</summary>
    public required string UtcOffset { get; init; }

    /// <summary>The first day that it counts; none for at once.</summary>
    public required string? From { get; init; }

    public required Seq<FrozenDaysPlan> NotAllowed { get; init; }
}

public sealed record FrozenDaysPlan(string From, string To);
