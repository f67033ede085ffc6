using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Infra.Cli.Output;
using Infra.Recorder;
using Infra.Review.Graph;

namespace Infra.Cli.Commands.Diff;

/// <summary>
/// Plans of revisions, which never change: by commit, stack and the very build of this command. What cannot be read or
/// written is planned again; a cache is never a reason to fail.
/// </summary>
internal sealed class PlanCache(string folder)
{
    private static readonly string Tool = string.Join(
        '-',
        new[] { Assembly.GetExecutingAssembly(), typeof(PlanRecorder).Assembly, typeof(ResourceGraph).Assembly }.Select(
            assembly => assembly.ManifestModule.ModuleVersionId
        )
    );

    /// <summary>The user's folder for caches.</summary>
    public static string UsualFolder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "infra",
            "plans"
        );

    public ResourceGraph? Read(PlanKey key)
    {
        try
        {
            return File.Exists(FileOf(key)) ? GraphJson.Read(File.ReadAllBytes(FileOf(key)), "").Graph : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(PlanKey key, ResourceGraph graph)
    {
        try
        {
            Directory.CreateDirectory(folder);
            OutputFile.Write(FileOf(key), stream => GraphJson.Write(graph, stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Planned again the next time.
        }
    }

    private string FileOf(PlanKey key)
    {
        var text = $"{key.Commit}\n{key.Folder}\n{key.Stack}\n{Tool}";
        return Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.json");
    }
}

/// <summary>What a plan of a revision depends on.</summary>
/// <param name="Folder">The project's folder below the root of the repository.</param>
internal sealed record PlanKey(string Commit, string Folder, string Stack);
