using System.Collections.Concurrent;
using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands.Diff;

/// <summary>A side that was read.</summary>
/// <param name="Graph">Null if there are errors among the findings.</param>
/// <param name="Observed">An engine wrote it: it holds real ids.</param>
internal sealed record Side(ResourceGraph? Graph, bool Observed, IReadOnlyList<Finding> Findings);

/// <summary>Reads any side of a comparison. Revisions stay open until all sides are read.</summary>
internal sealed class SideReader(StackPlanner planner, string? project, TimeSpan timeLimit, PlanCache cache)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<
        (string Name, bool SinceFork),
        Lazy<Task<(Revision? Revision, Problem? Problem)>>
    > revisions = [];

    public async Task<Side> ReadAsync(DiffSide side, CancellationToken cancellation) =>
        side switch
        {
            DiffSide.Plan plan => Of(await GraphFile.PlanAsync(plan.File, cancellation), observed: false),
            DiffSide.State state => Of(await GraphFile.StateAsync(state.File, cancellation), observed: true),
            DiffSide.Preview preview => Of(await GraphFile.PreviewAsync(preview.File, cancellation), observed: true),
            DiffSide.Revision revision => await RevisionAsync(revision, cancellation),
            _ => await StackAsync(side.Text, cancellation),
        };

    public async Task<Side> StackAsync(string stack, CancellationToken cancellation)
    {
        var request = new StackRequest(stack, project, timeLimit);
        var planned = await planner.PlanAsync(request, unknownIds: false, cancellation);
        return new Side(planned.Graph, Observed: false, planned.Findings);
    }

    /// <summary>Null after reporting why not.</summary>
    public Task<(Revision? Revision, Problem? Problem)> OpenAsync(
        string name,
        bool sinceFork,
        CancellationToken cancellation
    ) =>
        revisions
            .GetOrAdd(
                (name, sinceFork),
                key =>
                    new(() =>
                        Revision.OpenAsync(ProjectFolder.Find(project), key.Name, key.SinceFork, cache, cancellation)
                    )
            )
            .Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var opening in revisions.Values)
        {
            if (opening.Value.IsCompletedSuccessfully && (await opening.Value).Revision is { } revision)
            {
                await revision.DisposeAsync();
            }
        }
    }

    private async Task<Side> RevisionAsync(DiffSide.Revision side, CancellationToken cancellation)
    {
        var (revision, problem) = await OpenAsync(side.Name, sinceFork: false, cancellation);
        if (revision is null)
        {
            return Failed(problem);
        }

        var planned = await revision.PlanAsync(planner, side.StackName, timeLimit, cancellation);
        return new Side(planned.Graph, Observed: false, planned.Findings);
    }

    private static Side Of(GraphReading reading, bool observed) =>
        reading.Graph is { } graph ? new Side(graph, observed, []) : Failed(reading.Problem);

    private static Side Failed(Problem? problem) =>
        new(Graph: null, Observed: false, problem is null ? [] : [Finding.Error(problem)]);
}
