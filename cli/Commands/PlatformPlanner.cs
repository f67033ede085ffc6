using Infra.Cli.Output;
using Infra.Recorder.Projects;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>What came of planning a stack's platform.</summary>
/// <param name="Platform">Null if there are errors among the findings.</param>
internal sealed record PlannedPlatform(Platform? Platform, IReadOnlyList<Finding> Findings);

/// <summary>Plans a stack under the local settings of the reference, once under its own name and once without it.</summary>
internal sealed class PlatformPlanner(
    Surroundings surroundings,
    Globals globals,
    StageFolder stages,
    TimeSpan timeLimit
)
{
    public async Task<PlannedPlatform> PlanAsync(StackConfig config, CancellationToken cancellation)
    {
        var mixed = SettingMix.Under(stages.Rules, stages.Reference, config);
        var plans = await Task.WhenAll(
            PlanAsync(mixed, config, config.Stack, cancellation),
            PlanAsync(mixed, config, Platform.ReferenceName, cancellation)
        );
        return plans is [{ Graph: { } own }, { Graph: { } reference }]
            ? new PlannedPlatform(Platform.Of(own, reference), [])
            : new PlannedPlatform(Platform: null, plans.First(plan => plan.Graph is null).Findings);
    }

    private async Task<(ResourceGraph? Graph, IReadOnlyList<Finding> Findings)> PlanAsync(
        IReadOnlyDictionary<string, ConfigValue> values,
        StackConfig config,
        string name,
        CancellationToken cancellation
    )
    {
        var planned = await new StackPlanner(surroundings, globals).PlanAsync(
            stages.Project with
            {
                Folder = Path.GetFullPath(stages.ReferenceFolder),
            },
            stages.Reference.With(name, values, config),
            new StackRequest(name, stages.ReferenceFolder, timeLimit),
            unknownIds: false,
            cancellation
        );

        // What is only worth a warning under the reference says nothing of the stack.
        return (
            planned.Graph,
            [
                .. planned
                    .Findings.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding =>
                        finding with
                        {
                            Problem = finding.Problem with
                            {
                                Message = $"{config.Stack} under the reference: {finding.Problem.Message}",
                            },
                        }
                    ),
            ]
        );
    }
}
