namespace Infra.Cli.Commands;

/// <summary>Finds the folder of <c>Pulumi.yaml</c>.</summary>
internal static class ProjectFolder
{
    private static readonly string[] Names = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>
    /// The folder as messages shall name it: what the user gave, or the way up from the current folder (<c>../..</c>),
    /// empty for the current one. A folder without a project comes back as it is: reading it says what is missing.
    /// </summary>
    /// <param name="given">A folder, or the project file itself; null to search upward.</param>
    public static string Find(string? given)
    {
        if (given is not null)
        {
            var isFile = Names.Contains(Path.GetFileName(given)) && File.Exists(given);
            return isFile ? Path.GetDirectoryName(given) ?? given : given;
        }

        var way = "";
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (Names.Any(name => File.Exists(Path.Combine(folder.FullName, name))))
            {
                return way;
            }

            way = way.Length == 0 ? ".." : Path.Combine("..", way);
        }

        return "";
    }
}
