using Infra.Cli.Output;
using Infra.Review;

namespace Infra.Cli.Tests;

public sealed class BuildFailureTests
{
    [Fact]
    public async Task The_compiler_s_errors_are_shown_with_their_places_and_no_noise()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        Write(folder, "Pulumi.dev.yaml", "config: {}\n");
        Write(
            folder,
            "Shop.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """
        );
        Write(folder, "Program.cs", "return Missing.Thing +\n  Other.Thing;\n");

        var run = await CommandRun.OfAsync("plan", "dev", "--project", folder.Path);

        var file = Path.GetRelativePath(Environment.CurrentDirectory, folder.PathOf("Program.cs"));
        Assert.Equal(
            $"""
            {file}(1,8): error CS0103: The name 'Missing' does not exist in the current context
            {file}(2,3): error CS0103: The name 'Other' does not exist in the current context

            2 errors

            """,
            run.Error
        );
        Assert.Equal(ExitCode.Errors, run.ExitCode);
    }

    [Fact]
    public void An_error_is_read_once_however_often_the_build_repeats_it()
    {
        const string Line =
            "/src/shop/Program.cs(4,5,4,9): error CS0103: The name 'x' does not exist [/src/shop/Shop.csproj]";

        var problem = Assert.Single(BuildErrors.Of($"{Line}\nBuild FAILED.\n  {Line}\r\n", "/src"));

        Assert.Equal(
            new Problem("CS0103", "The name 'x' does not exist") { Place = new Place("shop/Program.cs", 4, 5) },
            problem
        );
    }

    [Fact]
    public void Output_without_compiler_errors_gives_none() =>
        Assert.Empty(BuildErrors.Of("MSBUILD : error MSB1003: no project\nrestore failed", "/src"));

    private static void Write(TemporaryFolder folder, string name, string text) =>
        File.WriteAllText(folder.PathOf(name), text);
}
