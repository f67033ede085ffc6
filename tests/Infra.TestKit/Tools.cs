using Xunit;

namespace Infra.TestKit;

/// <summary>
/// Where the programs of the end-to-end tests are: the folder of <c>INFRA_TOOLS</c> (<c>none</c>: nowhere), else PATH,
/// else what <c>../shared/tools/unpack</c> beside the checkout unpacks, or unpacked for another checkout before.
/// </summary>
public static class Tools
{
    private static readonly Lazy<string?> Unpacked = new(Unpack);

    /// <summary>With <c>INFRA_REQUIRE_E2E=1</c> a missing tool is a failure, not a reason to skip.</summary>
    private static bool Required => Environment.GetEnvironmentVariable("INFRA_REQUIRE_E2E") == "1";

    /// <summary>The program's full path; the running test is skipped where it is missing.</summary>
    public static string Require(string name)
    {
        var path = Find(name);
        if (path is null)
        {
            var reason = $"`{name}` is neither in INFRA_TOOLS nor on PATH";
            Assert.SkipUnless(Required, reason);
            Assert.Fail($"{reason}, and INFRA_REQUIRE_E2E asks for it");
        }

        return path;
    }

    public static string? Find(string name) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        var chosen = Environment.GetEnvironmentVariable("INFRA_TOOLS");
        if (chosen == "none")
        {
            return [];
        }

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return chosen is { Length: > 0 }
            ? [chosen, .. path]
            : [.. path, .. Unpacked.Value is { } folder ? [folder] : Array.Empty<string>()];
    }

    private static string? Unpack()
    {
        var script = Path.Combine(Repository.Root, "..", "shared", "tools", "unpack");
        return File.Exists(script)
            ? Shell.RunAsync("sh", [script]).GetAwaiter().GetResult().Expect(0).Output.Trim()
            : Path.Combine(
                Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
                    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
                "infra-tools",
                "bin"
            );
    }
}
