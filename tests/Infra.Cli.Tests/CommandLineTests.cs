using Infra.Cli.Commands;

namespace Infra.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("plan", "error: Required argument 'stack' missing for command: 'plan'.")]
    [InlineData("paln dev", "error: `paln` is no command, option or argument here; did you mean `plan`?")]
    [InlineData(
        "plan dev --fromat json",
        "error: `--fromat` is no command, option or argument here; did you mean `--format`?"
    )]
    [InlineData(
        "plan dev --verbos",
        "error: `--verbos` is no command, option or argument here; did you mean `--verbose`?"
    )]
    [InlineData("plan --verbos", "error: `--verbos` is no command, option or argument here; did you mean `--verbose`?")]
    [InlineData("check --sate x", "error: `--sate` is no command, option or argument here; did you mean `--state`?")]
    [InlineData("promote --x dev staging", "error: `--x` is no command, option or argument here")]
    [InlineData("plan dev prod", "error: `prod` is no command, option or argument here")]
    [InlineData("plan dev --format xml", "error: Argument 'xml' not recognized. Must be one of: 'text' 'json'")]
    [InlineData("plan dev --format", "error: Required argument missing for option: '--format'.")]
    [InlineData("plan dev --time-limit 0", "error: --time-limit needs a whole number of seconds above 0, not `0`")]
    [InlineData(
        "plan dev --time-limit soon",
        "error: --time-limit needs a whole number of seconds above 0, not `soon`"
    )]
    [InlineData("plan dev --out", "error: Required argument missing for option: '--out'.")]
    public async Task A_wrong_command_line_says_what_is_wrong_and_where_help_is(string line, string expected)
    {
        var run = await CommandRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(expected, run.Error.Split('\n')[0]);
        Assert.Contains("--help` shows how to use it.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help.txt", "")]
    [InlineData("help-plan.txt", "plan --help")]
    public async Task Help_is_what_a_newcomer_needs(string expected, string line)
    {
        var run = await CommandRun.OfAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        // A usage names the running program, which is the test host here.
        ExpectedFile.Holds(expected, run.Output.Replace("Infra.Cli.Tests", "infra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_printed_alone()
    {
        var run = await CommandRun.OfAsync("--version");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }

    [Fact]
    public void Completion_offers_the_stacks_that_have_a_file()
    {
        var project = Path.Combine(TestFolder.Source, "Scenarios", "two-lines");
        var root = InfraCommand.Create(new GlobalOptions(), Surroundings.OfProcess());

        var completions = root.Parse($"plan --project {project} ").GetCompletions();

        Assert.Contains("dev", completions.Select(completion => completion.Label));
    }

    [Theory]
    [InlineData("plan", new[] { "plan" }, "plan")]
    [InlineData("paln", new[] { "plan", "play" }, "plan")]
    [InlineData("drif", new[] { "drift", "diff" }, "drift")]
    [InlineData("xyz", new[] { "plan" }, null)]
    [InlineData("-x", new[] { "-?", "-h" }, "-?")]
    [InlineData("ab", new[] { "yz" }, null)]
    public void The_nearest_word_is_suggested(string word, string[] known, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, known));
}
