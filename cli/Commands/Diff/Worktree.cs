using Infra.Review;

namespace Infra.Cli.Commands.Diff;

/// <summary>A revision checked out into a temporary folder; it goes with the object.</summary>
internal sealed class Worktree : IAsyncDisposable
{
    private readonly string repository;

    private Worktree(string repository, string folder) => (this.repository, Folder) = (repository, folder);

    public string Folder { get; }

    /// <returns>Either a folder, or the reason why there is none.</returns>
    public static async Task<(Worktree? Tree, Problem? Problem)> AddAsync(
        string repository,
        string commit,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("infra-revision-").FullName;
        var tree = new Worktree(repository, folder);
        try
        {
            string[] add = ["worktree", "add", "--detach", "--force", "--quiet", folder, commit];
            if (await Git.RunAsync(repository, add, cancellation) is not null)
            {
                return (tree, null);
            }
        }
        catch (OperationCanceledException)
        {
            await tree.DisposeAsync();
            throw;
        }

        await tree.DisposeAsync();
        return (
            null,
            new Problem(
                "INF548",
                $"Git cannot check out {commit[..12]} into a temporary folder; see what `git worktree add` says"
            )
        );
    }

    /// <summary>Not to be interrupted: what was made has to go.</summary>
    public async ValueTask DisposeAsync()
    {
        await Git.RunAsync(repository, ["worktree", "remove", "--force", "--force", Folder], CancellationToken.None);
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        await Git.RunAsync(repository, ["worktree", "prune"], CancellationToken.None);
    }
}
