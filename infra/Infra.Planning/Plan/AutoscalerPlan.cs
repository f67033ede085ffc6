using System.Globalization;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>The autoscaler's settings as Azure takes them: all of them texts.</summary>
public sealed record AutoscalerPlan
{
    public required string Expander { get; init; }

    public required string ScanInterval { get; init; }

    public required string NewPodScaleUpDelay { get; init; }

    public required string MaxNodeProvisionTime { get; init; }

    public required string ScaleDownDelayAfterAdd { get; init; }

    /// <summary>As long as <see cref="ScanInterval"/>, which is what Azure takes too.</summary>
    public required string ScaleDownDelayAfterDelete { get; init; }

    public required string ScaleDownDelayAfterFailure { get; init; }

    public required string ScaleDownUnneededTime { get; init; }

    public required string ScaleDownUnreadyTime { get; init; }

    public required string ScaleDownUtilizationThreshold { get; init; }

    public required string MaxGracefulTerminationSec { get; init; }

    public required string MaxEmptyBulkDelete { get; init; }

    public required string SkipNodesWithLocalStorage { get; init; }

    public required string SkipNodesWithSystemPods { get; init; }

    internal static AutoscalerPlan Of(AutoscalerSettings settings) =>
        new()
        {
            Expander = settings.Expander switch
            {
                Settings.Expander.LeastWaste => "least-waste",
                Settings.Expander.MostPods => "most-pods",
                Settings.Expander.Priority => "priority",
                _ => "random",
            },
            ScanInterval = $"{settings.ScanInterval}s",
            NewPodScaleUpDelay = $"{settings.NewPodScaleUpDelay}s",
            MaxNodeProvisionTime = $"{settings.MaxNodeProvisionTime}m",
            ScaleDownDelayAfterAdd = $"{settings.ScaleDownDelayAfterAdd}m",
            ScaleDownDelayAfterDelete = $"{settings.ScanInterval}s",
            ScaleDownDelayAfterFailure = $"{settings.ScaleDownDelayAfterFailure}m",
            ScaleDownUnneededTime = $"{settings.ScaleDownUnneededTime}m",
            ScaleDownUnreadyTime = $"{settings.ScaleDownUnreadyTime}m",
            ScaleDownUtilizationThreshold = (settings.UtilizationThreshold / 100m).ToString(
                "0.##",
                CultureInfo.InvariantCulture
            ),
            MaxGracefulTerminationSec = $"{settings.MaxGracefulTermination}",
            MaxEmptyBulkDelete = $"{settings.MaxEmptyBulkDelete}",
            SkipNodesWithLocalStorage = Flag(settings.SkipNodesWithLocalStorage),
            SkipNodesWithSystemPods = Flag(settings.SkipNodesWithSystemPods),
        };

    private static string Flag(bool value) => value ? "true" : "false";
}
