using Infra.Planning.Collections;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>When Azure may work on a cluster. Best effort: an urgent fix may come at any time.</summary>
public sealed record MaintenanceSettings
{
    /// <summary>Azure's own weekly releases of AKS, which change the control plane and what AKS runs on nodes.</summary>
    public WindowSettings? Default { get; init; }

    /// <summary>Upgrades of Kubernetes by <see cref="UpgradeSettings.Cluster"/>.</summary>
    public WindowSettings? Cluster { get; init; }

    /// <summary>Updates of nodes by <see cref="UpgradeSettings.NodeOs"/>.</summary>
    public WindowSettings? NodeOs { get; init; }

    /// <summary>Days on which nothing of it is done after all.</summary>
    public Seq<FrozenDays> NotAllowed { get; init; } = [];
}

public sealed record WindowSettings
{
    public required WindowSchedule Schedule { get; init; }

    public required TimeOnly Start { get; init; }

    /// <summary>How long work may begin and go on, 4 to 24.</summary>
    public required int Hours { get; init; }

    /// <summary>How far the clock of <see cref="Start"/> is ahead of UTC. Default nothing.</summary>
    public required UtcOffset UtcOffset { get; init; }

    /// <summary>The first day that the window counts; none for at once.</summary>
    public required DateOnly? From { get; init; }
}

/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public sealed record FrozenDays(DateOnly From, DateOnly To);

/// <summary>On which days a window opens.</summary>
public abstract record WindowSchedule
{
    private protected WindowSchedule() { }
}

/// <param name="Every">In how many days, 1 to 7.</param>
public sealed record DailySchedule(int Every) : WindowSchedule;

/// <param name="Every">In how many weeks, 1 to 4.</param>
public sealed record WeeklySchedule(DayOfWeek Day, int Every) : WindowSchedule;

/// <param name="Day">Of the month, 1 to 31; the last one in a month that has fewer.</param>
/// <param name="Every">In how many months, 1 to 6.</param>
public sealed record AbsoluteMonthlySchedule(int Day, int Every) : WindowSchedule;

/// <param name="Every">In how many months, 1 to 6.</param>
public sealed record RelativeMonthlySchedule(WeekOfMonth Week, DayOfWeek Day, int Every) : WindowSchedule;

public enum WeekOfMonth
{
    First,
    Second,
    Third,
    Fourth,
    Last,
}
