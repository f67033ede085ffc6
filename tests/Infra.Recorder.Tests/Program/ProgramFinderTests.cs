using Infra.Recorder.Program;
using Infra.Recorder.Projects;
using Infra.Recorder.Tests.Kit;

namespace Infra.Recorder.Tests.Program;

public sealed class ProgramFinderTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private bool built;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("app/Program.cs", true)]
    [InlineData("app/deep/er/Data.resx", true)]
    [InlineData("app/App.csproj", true)]
    [InlineData("app/deep/settings.json", true)]
    [InlineData("lib/Lib.cs", true)]
    [InlineData("schemas/schema.json", true)]
    [InlineData("generator/Generator.cs", true)]
    [InlineData("schemas/other.json", false)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("Directory.Packages.props", true)]
    [InlineData("app/README.md", false)]
    [InlineData("app/Pulumi.dev.yaml", false)]
    [InlineData("app/plan.json", false)]
    [InlineData("app/bin/Debug/net10.0/App.pdb", false)]
    [InlineData("app/obj/x.cs", false)]
    [InlineData("app/.git/index", false)]
    [InlineData("stranger/Other.cs", false)]
    public void A_build_is_behind_when_a_source_is_younger(string changed, bool behind)
    {
        var (project, assembly) = BuiltProgram();
        Assert.False(BuildState.IsBehind(project, assembly));

        folder.Write(changed, "");
        Touch(changed, minutes: 1);
        foreach (var parent in Parents(changed))
        {
            Touch(parent, minutes: -1);
        }

        Assert.Equal(behind, BuildState.IsBehind(project, assembly));
    }

    [Fact]
    public void A_removed_source_puts_the_build_behind()
    {
        var (project, assembly) = BuiltProgram();

        File.Delete(folder.File("lib/Lib.cs"));

        Assert.True(BuildState.IsBehind(project, assembly));
    }

    [Fact]
    public void The_stamp_of_a_build_that_changed_nothing_counts()
    {
        var (project, assembly) = BuiltProgram();
        Touch("app/Program.cs", minutes: 1);
        File.WriteAllText(BuildState.StampOf(project), "");
        Touch("app/obj/infra-plan.stamp", minutes: 2);

        Assert.False(BuildState.IsBehind(project, assembly));
    }

    [Theory]
    [InlineData("{\"libraries\": {\"a\": {\"msbuildProj")]
    [InlineData("")]
    public void A_cut_list_of_projects_leaves_the_programs_own_sources(string assets)
    {
        var (project, assembly) = BuiltProgram();
        folder.Write("app/obj/project.assets.json", assets);
        Touch("lib/Lib.cs", minutes: 1);
        Assert.False(BuildState.IsBehind(project, assembly));

        Touch("app/Program.cs", minutes: 1);
        Assert.True(BuildState.IsBehind(project, assembly));
    }

    [Fact]
    public async Task A_fresh_build_is_started_as_it_is()
    {
        var (_, assembly) = BuiltProgram();

        var search = await Find("app");

        Assert.Equal([assembly], search.File?.Arguments ?? []);
        Assert.Equal(folder.File("app"), search.File?.Folder);
        Assert.False(built);
    }

    [Fact]
    public async Task The_newest_build_of_any_configuration_is_taken()
    {
        BuiltProgram();
        folder.Write("app/bin/Release/net10.0/App.runtimeconfig.json", "{}");
        var newer = folder.Write("app/bin/Release/net10.0/App.dll", "");
        Touch("app/bin/Release/net10.0/App.dll", minutes: 5);

        Assert.Equal([newer], (await Find("app/App.csproj")).File?.Arguments ?? []);
    }

    [Theory]
    [InlineData("none", "holds no project file")]
    [InlineData("many", "holds several project files")]
    public async Task The_program_has_to_be_one_project(string main, string words)
    {
        Directory.CreateDirectory(folder.File("none"));
        folder.Write("many/A.csproj", "");
        folder.Write("many/B.fsproj", "");

        var problem = (await Find(main)).Problem;

        Assert.Equal("INF520", problem?.Code);
        Assert.Contains(words, problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_built_once_and_its_compiler_errors_are_shown()
    {
        folder.Write(
            "app/App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"
        );
        folder.Write("app/Program.cs", "return 0");

        var failed = await Find("app");
        Assert.Equal("INF521", failed.Problem?.Code);
        Assert.Contains("error CS1002", failed.Output, StringComparison.Ordinal);

        folder.Write("app/Program.cs", "return 0;");
        var search = await Find("app");
        Assert.Null(search.Problem);
        Assert.True(File.Exists(search.File?.Arguments[0]));

        built = false;
        Assert.Equal(search.File?.Arguments, (await Find("app")).File?.Arguments);
        Assert.False(built);
    }

    private async Task<ProgramSearch> Find(string main)
    {
        var project = new StackProject
        {
            Name = "shop",
            Folder = folder.Path,
            File = folder.File("Pulumi.yaml"),
            Main = folder.File(main),
        };
        return await ProgramFinder.FindAsync(project, () => built = true, TestContext.Current.CancellationToken);
    }

    /// <summary>A program with one referenced project, built at noon from sources of an hour before.</summary>
    private (string Project, string Assembly) BuiltProgram()
    {
        var project = folder.Write("app/App.csproj", "");
        folder.Write("app/Program.cs", "");
        folder.Write("app/deep/er/Data.resx", "");
        folder.Write(
            "lib/Lib.csproj",
            """<Project><ProjectReference Include="../generator/G.csproj" /><AdditionalFiles Include="../schemas/schema.json" /><None Include="../**/*.x;../gone" /></Project>"""
        );
        folder.Write("generator/G.csproj", "");
        folder.Write("schemas/schema.json", "");
        folder.Write("lib/Lib.cs", "");
        folder.Write("Directory.Build.props", "");
        folder.Write(
            "app/obj/project.assets.json",
            """{"version": 3, "targets": {}, "libraries": {"Lib/1.0.0": {"type": "project", "msbuildProject": "../lib/Lib.csproj"}}, "project": {}}"""
        );
        folder.Write("app/bin/Debug/net10.0/App.runtimeconfig.json", "{}");
        var assembly = folder.Write("app/bin/Debug/net10.0/App.dll", "");
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories))
        {
            Set(entry, Noon.AddHours(-1));
        }

        Set(assembly, Noon);
        return (project, assembly);
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (
            var parent = Path.GetDirectoryName(path);
            !string.IsNullOrEmpty(parent);
            parent = Path.GetDirectoryName(parent)
        )
        {
            yield return parent;
        }
    }

    private void Touch(string name, int minutes) => Set(folder.File(name), Noon.AddMinutes(minutes));

    private static void Set(string path, DateTime time)
    {
        if (Directory.Exists(path))
        {
            Directory.SetLastWriteTimeUtc(path, time);
        }
        else
        {
            File.SetLastWriteTimeUtc(path, time);
        }
    }
}
