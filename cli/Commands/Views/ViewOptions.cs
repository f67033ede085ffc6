using System.CommandLine;
using Infra.Cli.Commands.Diff;

namespace Infra.Cli.Commands.Views;

/// <summary>What to look at, and how to print it: the options of every view.</summary>
internal sealed class ViewOptions
{
    private readonly Argument<string> side = new("stack")
    {
        Description = "A stack, revision:stack, a plan file, state:FILE or preview:FILE.",
        HelpName = "stack",
    };

    private readonly Option<string> format = new Option<string>("--format")
    {
        Description = "text: for people. json: for programs, every cell of the view.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private readonly Option<string?> file = new("--out")
    {
        Description = "Write to this file instead of standard output.",
        HelpName = "file",
    };

    private readonly Option<string?> line = new("--line")
    {
        Description = "Only what concerns this business line.",
        HelpName = "line",
    };

    private readonly Option<string?> project = StackOptions.ProjectOption();

    private readonly Option<int> timeLimit = StackOptions.TimeLimitOption();

    public void AddTo(Command command)
    {
        command.Arguments.Add(side);
        command.Options.Add(line);
        command.Options.Add(format);
        command.Options.Add(file);
        command.Options.Add(project);
        command.Options.Add(timeLimit);
    }

    public ViewRequest Of(ParseResult result) =>
        new(
            DiffSide.Parse(result.GetRequiredValue(side)),
            result.GetValue(line),
            result.GetValue(format) == "json",
            result.GetValue(file),
            result.GetValue(project),
            TimeSpan.FromSeconds(result.GetValue(timeLimit))
        );
}

/// <summary>One call of a view.</summary>
/// <param name="Line">A business line to keep to.</param>
/// <param name="File">Null for standard output.</param>
internal sealed record ViewRequest(
    DiffSide Side,
    string? Line,
    bool Json,
    string? File,
    string? Project,
    TimeSpan TimeLimit
);
