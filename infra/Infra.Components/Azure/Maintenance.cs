using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.Resources;
using Absolute = Infra.Planning.Settings.AbsoluteMonthlySchedule;
using Daily = Infra.Planning.Settings.DailySchedule;
using Relative = Infra.Planning.Settings.RelativeMonthlySchedule;
using Weekly = Infra.Planning.Settings.WeeklySchedule;
using WindowSchedule = Infra.Planning.Settings.WindowSchedule;

namespace Infra.Components;

/// <summary>When Azure may work on a cluster.</summary>
public sealed class Maintenance : ComponentResource
{
    public Maintenance(
        string name,
        AksPlan plan,
        ResourceGroup group,
        ControlPlane control,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:Maintenance", name, options)
    {
        foreach (var window in plan.Maintenance)
        {
            _ = new MaintenanceConfiguration(
                $"{name}-{window.Name}",
                new MaintenanceConfigurationArgs
                {
                    ConfigName = window.Name,
                    ResourceGroupName = plan.ResourceGroup.Of(group),
                    ResourceName = plan.Cluster.Name.Of(control.Cluster),
                    MaintenanceWindow = WindowOf(window),
                },
                new CustomResourceOptions { Parent = this }
            );
        }

        RegisterOutputs();
    }

    private static MaintenanceWindowArgs WindowOf(MaintenancePlan window)
    {
        var args = new MaintenanceWindowArgs
        {
            Schedule = ScheduleOf(window.Schedule),
            StartTime = window.Start,
            DurationHours = window.Hours,
            UtcOffset = window.UtcOffset,
        };
        if (window.From is { } from)
        {
            args.StartDate = from;
        }

        if (window.NotAllowed.Count > 0)
        {
            args.NotAllowedDates = window
                .NotAllowed.Select(days => new DateSpanArgs { Start = days.From, End = days.To })
                .ToArray();
        }

        return args;
    }

    private static ScheduleArgs ScheduleOf(WindowSchedule schedule) =>
        schedule switch
        {
            Daily daily => new() { Daily = new DailyScheduleArgs { IntervalDays = daily.Every } },
            Weekly weekly => new()
            {
                Weekly = new WeeklyScheduleArgs { DayOfWeek = $"{weekly.Day}", IntervalWeeks = weekly.Every },
            },
            Absolute monthly => new()
            {
                AbsoluteMonthly = new AbsoluteMonthlyScheduleArgs
                {
                    DayOfMonth = monthly.Day,
                    IntervalMonths = monthly.Every,
                },
            },
            Relative monthly => new()
            {
                RelativeMonthly = new RelativeMonthlyScheduleArgs
                {
                    WeekIndex = $"{monthly.Week}",
                    DayOfWeek = $"{monthly.Day}",
                    IntervalMonths = monthly.Every,
                },
            },
            var other => throw new InvalidOperationException($"Azure has no {other.GetType().Name}."),
        };
}
