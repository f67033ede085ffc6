namespace Infra.Cli.Tests;

/// <summary>
/// Holds output to a file beside the tests. With <c>INFRA_ACCEPT=1</c> a run writes what it got instead, for a person
/// to read in the diff; where <c>CI</c> is set it never does.
/// </summary>
internal static class ExpectedFile
{
    private const string Accept = "INFRA_ACCEPT";

    private static bool MayWrite =>
        Environment.GetEnvironmentVariable(Accept) == "1"
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <param name="name">File name under <c>Expected/</c>, folders allowed.</param>
    public static void Holds(string name, string actual)
    {
        var path = Path.Combine(TestFolder.Source, "Expected", name);
        if (MayWrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? TestFolder.Source);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"Expected/{name} is missing; run again with {Accept}=1 to write it.");
        var expected = File.ReadAllText(path);
        if (expected != actual)
        {
            Assert.Fail(
                $"Expected/{name} differs first at line {FirstDifference(expected, actual)}; "
                    + $"run again with {Accept}=1 to accept what is below.\n{actual}"
            );
        }
    }

    private static int FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return same + 1;
    }
}

internal static class TestFolder
{
    /// <summary>The folder of this test project's source.</summary>
    public static string Source { get; } = Path.Combine(FindRoot(), "tests", "Infra.Cli.Tests");

    /// <summary>The root of the checkout.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Source, "..", ".."));

    /// <summary>Plans are made as of this day: stacks that are good then are good in a year.</summary>
    public const string Today = "2026-11-25";

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Infra.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No Infra.sln above {AppContext.BaseDirectory}.");
    }
}
