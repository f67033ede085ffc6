using Infra.Cli.Commands.Diff;
using Infra.Cli.Output;
using Infra.Cli.Output.Reports;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Policies;
using Infra.Review.Reports;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra check</c>.</summary>
internal sealed class CheckRun(Surroundings surroundings, Globals globals)
{
    private readonly List<Finding> findings = [];

    /// <summary>What to check; nothing for all stacks.</summary>
    public required IReadOnlyList<DiffSide> Sides { get; init; }

    public required string? Project { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    public required ReportFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var file = PolicyFile.Read(Path.Join(ProjectFolder.Find(Project), PolicyFile.Name), problems);
        var sides = await ReadAsync(Sides.Count > 0 ? Sides : AllStacks(problems), cancellation);
        Add(problems);
        Add(KnownSecrets(sides.Where(side => !side.Observed).Select(side => side.Graph.Stack)));
        if (file is null || HasErrors)
        {
            return End(ExitCode.Errors);
        }

        if (StackFiles.Read(ProjectFolder.Find(Project), stack: "").Project is { } project)
        {
            var known = project.Stacks.Union(sides.Select(side => side.Graph.Stack)).ToList();
            Add(NamedStack.Unknown(file.Stacks, known, "INF636"));
        }

        var verdicts = sides.ConvertAll(side => PolicyVerdict.Of(side.Graph, file, surroundings.Day, side.Observed));
        var report = new Report("check", "policies", verdicts.Select(verdict => verdict.ToReport()).ToValueList());
        Add(verdicts.SelectMany(verdict => verdict.Problems));
        if (Format.Write(report, surroundings, globals) is { } unwritten)
        {
            Add([unwritten]);
        }

        return End(
            HasErrors ? ExitCode.Errors
            : verdicts.Exists(verdict => verdict.Refuses) ? ExitCode.Refused
            : ExitCode.Fine
        );
    }

    private bool HasErrors => findings.Exists(finding => finding.Severity == Severity.Error);

    private IReadOnlyList<DiffSide> AllStacks(List<Problem> problems)
    {
        var files = StackFiles.Read(ProjectFolder.Find(Project), stack: "");
        if (files.Project is not { } project)
        {
            problems.AddRange(files.Problems);
            return [];
        }

        return [.. project.Stacks.Order(StringComparer.Ordinal).Select(stack => new DiffSide.Stack(stack))];
    }

    private async Task<List<(ResourceGraph Graph, bool Observed)>> ReadAsync(
        IEnumerable<DiffSide> wanted,
        CancellationToken cancellation
    )
    {
        var graphs = new List<(ResourceGraph, bool)>();
        await using var sides = new SideReader(
            new StackPlanner(surroundings, globals),
            Project,
            TimeLimit,
            new PlanCache(PlanCache.UsualFolder)
        );
        var reading = wanted.Select(each => sides.ReadAsync(each, cancellation)).ToList();
        foreach (var side in await Task.WhenAll(reading))
        {
            findings.AddRange(side.Findings);
            if (side.Graph is { } graph)
            {
                graphs.Add((graph, side.Observed));
            }
        }

        return graphs;
    }

    /// <summary>A plan holds no secret; the file that it was made from does.</summary>
    private ParallelQuery<Problem> KnownSecrets(IEnumerable<string> stacks) =>
        stacks
            .Select(stack => StackFiles.Read(ProjectFolder.Find(Project), stack).Config?.File)
            .OfType<string>()
            .Where(File.Exists)
            .AsParallel()
            .AsOrdered()
            .SelectMany(ExampleSecrets.In);

    private void Add(IEnumerable<Problem> problems) => findings.AddRange(problems.Select(Finding.Error));

    private int End(int exitCode)
    {
        if (findings.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        }

        return exitCode;
    }
}
