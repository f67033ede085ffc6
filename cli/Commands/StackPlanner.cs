using Infra.Cli.Output;
using Infra.Recorder;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>What came of planning a stack.</summary>
/// <param name="Graph">The plan; null if there are errors among the findings.</param>
/// <param name="Recording">The run of the program; null if it never came to that.</param>
internal sealed record PlannedStack(ResourceGraph? Graph, IReadOnlyList<Finding> Findings, Recording? Recording);

/// <summary>Reads a stack's files, runs its program on the recorder, and says with places what went wrong.</summary>
/// <remarks>Plans may be made at the same time; what is asked for beyond one for each processor waits.</remarks>
internal sealed class StackPlanner(Surroundings surroundings, Globals globals)
{
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    public async Task<PlannedStack> PlanAsync(StackRequest request, bool unknownIds, CancellationToken cancellation)
    {
        var files = StackFiles.Read(ProjectFolder.Find(request.Project), request.Stack);
        if (files is not { Project: { } project, Config: { } config })
        {
            return new PlannedStack(Graph: null, [.. files.Problems.Select(Finding.Error)], Recording: null);
        }

        return await PlanAsync(project, config, request, unknownIds, cancellation);
    }

    /// <summary>For settings that were read already.</summary>
    public async Task<PlannedStack> PlanAsync(
        StackProject project,
        StackConfig config,
        StackRequest request,
        bool unknownIds,
        CancellationToken cancellation
    )
    {
        var recording = await ShowProgressAsync(
            request.Stack,
            async progress =>
            {
                await Slots.WaitAsync(cancellation);
                try
                {
                    return await PlanRecorder.RecordAsync(
                        new RecordingRequest
                        {
                            Project = project,
                            Config = config,
                            UnknownIds = unknownIds,
                            TimeLimit = request.TimeLimit,
                            Progress = progress,
                            Environment = (request.Today ?? surroundings.Today) is { Length: > 0 } today
                                ? new Dictionary<string, string> { [Surroundings.TodayVariable] = today }
                                : new Dictionary<string, string>(),
                        },
                        cancellation
                    );
                }
                finally
                {
                    Slots.Release();
                }
            }
        );
        var told = LogFindings.Of(
            recording.Log,
            project.Name,
            config,
            AddressFolder.LocatorIn(ProjectFolder.Find(request.Project)),
            globals.Verbose
        );
        return new PlannedStack(
            recording.Succeeded ? recording.Graph : null,
            [.. told, .. ProblemsOf(recording).Select(Finding.Error)],
            recording
        );
    }

    private Task<Recording> ShowProgressAsync(
        string stack,
        Func<IProgress<RecordingProgress>?, Task<Recording>> record
    ) =>
        surroundings.Watched
            ? surroundings.Progress.ShowAsync(() => surroundings.ErrorConsole(globals.Colour), stack, record)
            : record(null);

    /// <summary>The compiler's own errors say more than that there are some.</summary>
    private static IEnumerable<Problem> ProblemsOf(Recording recording) =>
        recording.Graph is null
        && BuildErrors.Of(recording.ProgramOutput, Environment.CurrentDirectory) is { Count: > 0 } build
            ? build
            : recording.Problems;
}
