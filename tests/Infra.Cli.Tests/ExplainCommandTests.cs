using System.Text.RegularExpressions;
using Infra.Cli.Commands;
using Infra.TestKit;

namespace Infra.Cli.Tests;

public sealed partial class ExplainCommandTests
{
    [Theory]
    [InlineData("INF103")]
    [InlineData("inf103")]
    public async Task A_code_is_explained_by_its_section(string code)
    {
        var run = await CommandRun.OfAsync("explain", code);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.StartsWith("INF103 a number is out of its limits\n\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("INF104", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INF1O3", "`INF1O3` is not a code; did you mean INF103?")]
    [InlineData("what", "`what` is not a code; codes are INF and three digits, such as INF103")]
    public async Task What_is_no_code_gets_the_nearest_one(string code, string expected)
    {
        var run = await CommandRun.OfAsync("explain", code);

        Assert.Equal((ExitCode.Usage, $"{expected}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Every_code_of_the_recorder_and_the_command_has_its_section()
    {
        var used = new[] { "review", "cli" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            )
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.Contains("INF503", used);
        Assert.Equal([], used.Except(ExplainCommand.Sections().Keys));
    }

    [GeneratedRegex("INF[0-9]{3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
