namespace Infra.Architecture.Tests;

public sealed class HouseTests
{
    private static readonly string[] Pictures = [".png", ".gz", ".zip"];

    [Fact]
    public void No_file_is_longer_than_400_lines() => Assert.Empty(House.LongFiles(Repository.Sources));

    [Fact]
    public void Product_code_never_silences_the_null_check() => Assert.Empty(House.NullForgiving(Repository.Sources));

    [Fact]
    public void Classes_without_heirs_are_sealed() => Assert.Empty(House.OpenClasses(Repository.Sources));

    [Fact]
    public void Warnings_are_switched_off_only_with_a_reason() => Assert.Empty(House.SilentPragmas(Repository.Sources));

    [Fact]
    public void No_namespace_hides_a_name_of_Pulumi() => Assert.Empty(House.ShadowingNamespaces(Repository.Sources));

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Assert.Empty(
            Repository
                .Files.Where(path => !Pictures.Contains(Path.GetExtension(path)))
                .SelectMany(path => House.MachinePaths(path, Repository.ReadText(path)))
        );

    [Fact]
    public void No_project_takes_back_what_the_root_sets() => Assert.Empty(House.LaxProjects(Repository.Projects));

    [Fact]
    public void The_root_sets_nullable_and_warnings_as_errors_for_all()
    {
        var root = ProjectFile.Parse("Directory.Build.props", Repository.ReadText("Directory.Build.props"), _ => null);

        Assert.Equal("enable", root.Properties["Nullable"]);
        Assert.Equal("true", root.Properties["TreatWarningsAsErrors"]);
    }

    [Fact]
    public void Nested_props_pass_the_root_on()
    {
        var nested = Repository.Files.Where(path => path.EndsWith("/Directory.Build.props", StringComparison.Ordinal));

        Assert.All(
            nested,
            path =>
                Assert.Contains(
                    "GetPathOfFileAbove('Directory.Build.props'",
                    Repository.ReadText(path),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("Infra.sln")]
    [InlineData("global.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData(".editorconfig")]
    [InlineData(".gitattributes")]
    [InlineData("Pulumi.yaml")]
    public void The_files_of_the_root_exist(string path) => Assert.True(Repository.Exists(path), $"{path} is missing");

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = Repository.ReadText("Infra.sln").Replace('\\', '/');

        Assert.All(Repository.Projects, project => Assert.Contains(project.Path, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_folder_has_exactly_one_project() =>
        Assert.Single(Repository.Projects, project => project.Path.StartsWith("stacks/", StringComparison.Ordinal));

    [Fact]
    public void A_file_of_401_lines_is_a_violation()
    {
        Assert.Empty(House.LongFiles([new SourceFile("cli/A.cs", Lines(400))]));
        Assert.Equal(
            ["cli/A.cs has 401 lines; split it at 400"],
            House.LongFiles([new SourceFile("cli/A.cs", Lines(401))])
        );
    }

    [Fact]
    public void A_silenced_null_check_is_a_violation_and_a_negation_is_not()
    {
        var file = new SourceFile("cli/A.cs", "class A { bool B(string? s) => !s!.Contains(\"!\"); }");

        Assert.Equal(["cli/A.cs(1,33) silences the null check: s!"], House.NullForgiving([file]));
    }

    [Fact]
    public void A_test_may_silence_the_null_check() =>
        Assert.Empty(House.NullForgiving([new SourceFile("tests/A.cs", "class A { object B = null!; }")]));

    [Fact]
    public void An_open_class_without_heirs_is_a_violation()
    {
        var file = new SourceFile(
            "review/A.cs",
            "class Lonely; class Parent; sealed class Child : Parent; abstract class Shape; static class Help; record Data;"
        );

        Assert.Equal(
            [
                "review/A.cs(1,1) leaves Lonely open though nothing derives from it",
                "review/A.cs(1,99) leaves Data open though nothing derives from it",
            ],
            House.OpenClasses([file])
        );
    }

    [Fact]
    public void A_warning_switched_off_in_silence_is_a_violation()
    {
        var file = new SourceFile(
            "cli/A.cs",
            "#pragma warning disable CA1\n// because\n#pragma warning disable CA2\n\n#pragma warning disable CA3 // because\n"
        );

        Assert.Equal(["cli/A.cs(1,1) switches a warning off without a reason"], House.SilentPragmas([file]));
    }

    [Fact]
    public void A_namespace_called_like_a_type_of_Pulumi_is_a_violation()
    {
        var file = new SourceFile("infra/A.cs", "namespace Infra.Config;");

        Assert.Equal(
            ["infra/A.cs(1,1) has Config in its namespace, which hides Pulumi's Config"],
            House.ShadowingNamespaces([file])
        );
    }

    [Fact]
    public void A_home_folder_is_a_violation_and_an_address_is_not()
    {
        var home = "/" + "home/someone/src";

        Assert.Equal(
            [$"a.md(2) names a path of one machine: {home}"],
            House.MachinePaths("a.md", $"see https://example.org/home/it\nand {home}\n")
        );
    }

    [Fact]
    public void A_project_that_lets_warnings_pass_is_a_violation()
    {
        var project = ProjectFile.Parse(
            "cli/A.csproj",
            "<Project><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup></Project>",
            _ => null
        );

        Assert.Equal(["cli/A.csproj sets TreatWarningsAsErrors to false"], House.LaxProjects([project]));
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
