namespace Infra.TestKit;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(() =>
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Infra.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("the tests do not run from inside a checkout");
    });

    public static string Root => Found.Value;

    /// <summary>What a project of the checkout was built to, in the configuration of the running tests.</summary>
    /// <param name="project">Folder, from the root.</param>
    public static string Output(string project, string file) =>
        Path.Combine(Root, project, "bin", Configuration, "net10.0", file);

    // …/bin/<configuration>/net10.0/
    private static string Configuration =>
        Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))) ?? "Debug";
}
