using Infra.Cli.Output;
using Infra.Cli.Output.Reports;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Budget;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Reports;
using Infra.Review.Views;

namespace Infra.Cli.Commands.Diff;

/// <summary>One call of <c>infra diff</c>.</summary>
internal sealed class DiffRun(Surroundings surroundings, Globals globals)
{
    private readonly List<Finding> findings = [];

    /// <summary>Those of the sides, which need not be here any more.</summary>
    private readonly HashSet<string> stacks = new(StringComparer.Ordinal);
    private ChangeBudget? budget;

    /// <summary>Two sides; with <see cref="Base"/>, the stacks to compare, or none for all.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>The revision that every stack is compared with.</summary>
    public required string? Base { get; init; }

    public required string? Project { get; init; }

    /// <summary>Folder for plans of other revisions; null for the usual one.</summary>
    public required string? Cache { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>Whether changes end the command with an exit code of their own.</summary>
    public required bool ChangesCount { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (WaiverFile.Read(ProjectFolder.Find(Project), problems) is not { } waivers)
        {
            Add(problems);
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
            return ExitCode.Errors;
        }

        budget = new ChangeBudget(waivers, surroundings.Day);
        List<StackDiff>? diffs;
        var cache = new PlanCache(Cache ?? PlanCache.UsualFolder);
        await using (var sides = new SideReader(new StackPlanner(surroundings, globals), Project, TimeLimit, cache))
        {
            diffs = Base is null
                ? await OfSidesAsync(sides, cancellation)
                : await OfStacksAsync(sides, Base, cancellation);
        }

        if (diffs is not null)
        {
            Add(Misnamed(waivers));
            var title = Base is null ? $"{Sides[0]} → {Sides[1]}" : $"{Base} → here";
            var report = new Report(DiffReport.Kind, title, [.. diffs.Select(diff => diff.Part)]);
            if (Format.Write(report, surroundings, globals) is { } unwritten)
            {
                findings.Add(Finding.Error(unwritten));
            }
        }

        if (findings.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        }

        return diffs is null || findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors
            : diffs.Any(diff => diff.Refused) ? ExitCode.Refused
            : ChangesCount && diffs.Any(diff => diff.Differs) ? ExitCode.Changes
            : ExitCode.Fine;
    }

    private async Task<List<StackDiff>?> OfSidesAsync(SideReader sides, CancellationToken cancellation)
    {
        var (from, to) = (DiffSide.Parse(Sides[0]), DiffSide.Parse(Sides[1]));
        if (
            (from, to) is (DiffSide.Stack, DiffSide.Stack)
            && StageDiff.Read(ProjectFolder.Find(Project), from.Text, to.Text) is { } stages
        )
        {
            var planner = new StackPlanner(surroundings, globals);
            var found = await new StageDiff(planner, stages, TimeLimit).OfAsync(
                from.Text,
                to.Text,
                findings,
                cancellation
            );
            return found is null ? null : [found];
        }

        var before = await ReadAsync(sides, from, cancellation);
        var after = await ReadAsync(sides, to, cancellation);
        if (before.Graph is not { } old || after.Graph is not { } now)
        {
            return null;
        }

        stacks.UnionWith([old.Stack, now.Stack]);

        if (from is DiffSide.Preview || to is DiffSide.Preview)
        {
            (old, now) = (Observation.WithoutDefaultProviders(old), Observation.WithoutDefaultProviders(now));
        }

        if (before.Observed != after.Observed)
        {
            (old, now) = before.Observed ? Observation.Align(old, now) : Swapped(Observation.Align(now, old));
        }

        return [Compare(old, now, planned: after.Graph)];
    }

    /// <summary>Every stack that is here or was there; one that is on one side only is made or deleted as a whole.</summary>
    private async Task<List<StackDiff>?> OfStacksAsync(SideReader sides, string name, CancellationToken cancellation)
    {
        var (revision, problem) = await sides.OpenAsync(name, sinceFork: true, cancellation);
        if (revision is null)
        {
            Add(problem is null ? [] : [problem]);
            return null;
        }

        var here = StackFiles.Read(ProjectFolder.Find(Project), stack: "");
        var there = await revision.StacksAsync(cancellation);
        if (here.Project is not { } project || there.Problems.Count > 0)
        {
            Add(here.Project is null ? here.Problems : there.Problems);
            return null;
        }

        var all = project.Stacks.Union(there.Stacks).Order(StringComparer.Ordinal).ToList();
        var unknown = Sides.Where(stack => !all.Contains(stack)).ToList();
        stacks.UnionWith(all);
        if (unknown.Count > 0)
        {
            Add(
                unknown.Select(stack => new Problem(
                    "INF508",
                    $"{stack} is no stack, here or at {name}; write {string.Join(", ", all)}"
                ))
            );
            return null;
        }

        var diffs = new List<StackDiff>();
        var planner = new StackPlanner(surroundings, globals);
        var planning = (Sides.Count > 0 ? Sides : all).Select(async stack =>
        {
            var before = there.Stacks.Contains(stack)
                ? revision.PlanAsync(planner, stack, TimeLimit, cancellation)
                : Task.FromResult(new PlannedStack(Nothing(project, stack), [], Recording: null));
            var after = project.Stacks.Contains(stack)
                ? sides.StackAsync(stack, cancellation)
                : Task.FromResult(new Side(Nothing(project, stack), Observed: false, []));
            await Task.WhenAll(before, after);
            return (await before, await after);
        });
        foreach (var (before, after) in await Task.WhenAll(planning))
        {
            // What was wrong at the revision is history, unless it hinders.
            findings.AddRange(before.Graph is null ? before.Findings : []);
            findings.AddRange(after.Findings);
            if (before.Graph is { } old && after.Graph is { } now)
            {
                diffs.Add(Compare(old, now));
            }
        }

        return findings.Any(finding => finding.Severity == Severity.Error) ? null : diffs;
    }

    private StackDiff Compare(ResourceGraph before, ResourceGraph after, ResourceGraph? planned = null)
    {
        var diff = GraphDiff.Between(before, after, planned: planned);
        var part = DiffReport.Of(before, after, diff) with { File = $"Pulumi.{after.Stack}.yaml" };
        // Two stacks beside each other are no change of one of them.
        if (before.Stack == after.Stack)
        {
            part = part with { Sections = [.. part.Sections, .. ReviewViews.Between(before, after)] };
        }

        return before.Stack == after.Stack && budget?.Judge(before, after, diff) is { Rows.IsEmpty: false } verdict
            ? new StackDiff(diff, part with { Sections = [verdict, .. part.Sections] })
            {
                Refused = verdict.Rows.Any(row => row.Weight == Weight.Error),
            }
            : new StackDiff(diff, part);
    }

    /// <summary>Files may be compared without a project; then nobody knows what stacks there are.</summary>
    private IEnumerable<Problem> Misnamed(WaiverFile waivers) =>
        StackFiles.Read(ProjectFolder.Find(Project), stack: "").Project is { } project
            ? NamedStack.Unknown(waivers.Stacks, [.. project.Stacks.Union(stacks)], "INF707")
            : [];

    private async Task<Side> ReadAsync(SideReader sides, DiffSide side, CancellationToken cancellation)
    {
        var read = await sides.ReadAsync(side, cancellation);
        findings.AddRange(read.Findings);
        return read;
    }

    private void Add(IEnumerable<Problem> problems) => findings.AddRange(problems.Select(Finding.Error));

    private static ResourceGraph Nothing(StackProject project, string stack) =>
        ResourceGraph.Of(project.Name, stack, []);

    private static (ResourceGraph, ResourceGraph) Swapped((ResourceGraph Observed, ResourceGraph Plan) aligned) =>
        (aligned.Plan, aligned.Observed);
}

/// <summary>What differs in one stack, and how it is reported.</summary>
internal sealed record StackDiff(GraphDiff Diff, ReportPart Part)
{
    /// <summary>There is something that counts as a change.</summary>
    public bool Differs { get; init; } = !Diff.Changes.IsEmpty;

    /// <summary>The change budget does not allow it.</summary>
    public bool Refused { get; init; }
}
