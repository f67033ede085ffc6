using Infra.Cli.Output;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands.Diff;

/// <summary>A revision of the project: plans its stacks, in a worktree that is made when the first plan needs it.</summary>
internal sealed class Revision : IAsyncDisposable
{
    private readonly string name;
    private readonly string root;
    private readonly string commit;
    private readonly string prefix;
    private readonly PlanCache cache;
    private readonly Lock gate = new();
    private Task<(Worktree? Tree, Problem? Problem)>? adding;

    private Revision(string name, string root, string commit, string prefix, PlanCache cache) =>
        (this.name, this.root, this.commit, this.prefix, this.cache) = (name, root, commit, prefix, cache);

    private string Project(Worktree worktree) => Path.Combine(worktree.Folder, prefix);

    /// <param name="project">The folder of the project as it lies here.</param>
    /// <param name="name">A branch, a tag, a commit, or any other way that Git has to name one.</param>
    /// <param name="sinceFork">The commit at which the work here left that revision, so that its later news are no changes.</param>
    public static async Task<(Revision? Revision, Problem? Problem)> OpenAsync(
        string project,
        string name,
        bool sinceFork,
        PlanCache cache,
        CancellationToken cancellation
    )
    {
        Task<string?> Ask(params string[] arguments) => Git.RunAsync(project, arguments, cancellation);

        if (
            await Ask("rev-parse", "--show-toplevel") is not { } root
            || await Ask("rev-parse", "--show-prefix") is not { } prefix
        )
        {
            var place = project is "" or "." ? "this folder" : $"`{project}`";
            return (
                null,
                new Problem(
                    "INF546",
                    $"{place} is in no Git repository, or Git is not installed; compare plan files instead"
                )
            );
        }

        if (
            name.StartsWith('-')
            || await Ask("rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}") is not { } commit
        )
        {
            return (
                null,
                new Problem("INF547", $"Git knows no revision `{name}`; fetch it, or write a branch, a tag or a commit")
            );
        }

        var fork = sinceFork ? await Ask("merge-base", "HEAD", commit.Trim()) : null;
        return (new Revision(name, root.Trim(), (fork ?? commit).Trim(), prefix.Trim(), cache), null);
    }

    /// <summary>The names of its stacks, or the problems of its project.</summary>
    public async Task<(IReadOnlyList<string> Stacks, IReadOnlyList<Problem> Problems)> StacksAsync(
        CancellationToken cancellation
    )
    {
        // A folder of Git is listed without checking it out.
        var listed = await Git.RunAsync(root, ["ls-tree", "--name-only", "-z", $"{commit}:{prefix}"], cancellation);
        var files = (listed ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return files.Any(file => file is "Pulumi.yaml" or "Pulumi.yml")
            ? ([.. files.Select(StackOf).OfType<string>().Order(StringComparer.Ordinal)], [])
            : (
                [],
                [new Problem("INF549", $"the project is not there at {name}: it has no Pulumi.yaml in that folder")]
            );
    }

    public async Task<PlannedStack> PlanAsync(
        StackPlanner planner,
        string stack,
        TimeSpan timeLimit,
        CancellationToken cancellation
    )
    {
        var key = new PlanKey(commit, prefix, stack);
        if (cache.Read(key) is { } known)
        {
            return new PlannedStack(known, [], Recording: null);
        }

        var (tree, problem) = await TreeAsync(cancellation);
        if (tree is null)
        {
            return new PlannedStack(Graph: null, problem is null ? [] : [Finding.Error(problem)], Recording: null);
        }

        // What has ended since then was not wrong then.
        var date = await Git.RunAsync(root, ["show", "-s", "--date=short", "--format=%cd", commit], cancellation);
        var request = new StackRequest(stack, Project(tree), timeLimit) { Today = date?.Trim() };
        var planned = await planner.PlanAsync(request, unknownIds: false, cancellation);
        if (planned.Graph is { } graph)
        {
            cache.Write(key, graph);
        }

        return planned with
        {
            Findings = [.. planned.Findings.Select(finding => Named(finding, tree.Folder))],
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (adding is { IsCompletedSuccessfully: true } && (await adding).Tree is { } tree)
        {
            await tree.DisposeAsync();
        }
    }

    /// <summary>One for all plans, also for those that are made at once.</summary>
    private Task<(Worktree? Tree, Problem? Problem)> TreeAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return adding ??= Worktree.AddAsync(root, commit, cancellation);
        }
    }

    /// <summary>Nobody knows the temporary folder: <c>origin/main:Pulumi.dev.yaml(3,4)</c>.</summary>
    private Finding Named(Finding finding, string folder)
    {
        string Short(string text) =>
            text.Replace(folder + Path.DirectorySeparatorChar, $"{name}:", StringComparison.Ordinal)
                .Replace(folder, name, StringComparison.Ordinal);
        var problem = finding.Problem;
        return finding with
        {
            Problem = problem with
            {
                Message = Short(problem.Message),
                Place = problem.Place is { } place ? place with { File = Short(place.File) } : null,
            },
        };
    }

    private static string? StackOf(string file) =>
        file.StartsWith("Pulumi.", StringComparison.Ordinal)
        && Path.GetExtension(file) is ".yaml" or ".yml"
        && Path.GetFileNameWithoutExtension(file) is { Length: > 7 } name
            ? name[7..]
            : null;
}
