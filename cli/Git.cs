using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Infra.Cli;

/// <summary>What Git knows of a folder.</summary>
internal static class Git
{
    /// <summary>Full id of the commit that is checked out; null outside a repository, or where Git is not installed.</summary>
    public static async Task<string?> HeadAsync(string folder, CancellationToken cancellation) =>
        (await RunAsync(folder, ["rev-parse", "--verify", "HEAD"], cancellation))?.Trim();

    /// <summary>
    /// Files that are not as committed, by their path from the repository's root; files that Git ignores count not. Null
    /// where Git fails.
    /// </summary>
    public static async Task<IReadOnlyList<string>?> ChangedAsync(string folder, CancellationToken cancellation)
    {
        var told = await RunAsync(
            folder,
            ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"],
            cancellation
        );
        return told is null
            ? null
            : [.. told.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry[3..])];
    }

    /// <summary>What Git prints; null where it ends with an error or is not installed.</summary>
    public static async Task<string?> RunAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            var result = await CliWrap
                .Cli.Wrap("git")
                .WithArguments(arguments)
                .WithWorkingDirectory(Path.GetFullPath(folder is "" ? "." : folder))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(cancellation);
            return result.ExitCode == 0 ? result.StandardOutput : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
