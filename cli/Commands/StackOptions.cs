using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Infra.Recorder.Projects;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>Which stack to plan, and how long that may take.</summary>
/// <param name="Project">Folder of <c>Pulumi.yaml</c> as the user gave it; null to search for it.</param>
internal sealed record StackRequest(string Stack, string? Project, TimeSpan TimeLimit)
{
    /// <summary>The day as of which to plan, year-month-day; null for what the environment says.</summary>
    public string? Today { get; init; }
}

/// <summary>The argument and options of every command that plans one stack.</summary>
internal sealed class StackOptions
{
    /// <summary>Seconds.</summary>
    public const int DefaultTimeLimit = 300;

    private readonly Argument<string> stack = new("stack")
    {
        Description = "Name of the stack: the middle part of Pulumi.<stack>.yaml.",
        HelpName = "stack",
    };

    private readonly Option<string?> project = ProjectOption();

    private readonly Option<int> timeLimit = TimeLimitOption();

    public static Option<string?> ProjectOption() =>
        new("--project")
        {
            Description = "Folder of Pulumi.yaml. Without it, the nearest one at or above the current folder.",
            HelpName = "folder",
        };

    public static Option<int> TimeLimitOption() =>
        new("--time-limit")
        {
            Description = "Seconds that the program may run; its build is not counted.",
            HelpName = "seconds",
            DefaultValueFactory = _ => DefaultTimeLimit,
            CustomParser = Seconds,
        };

    /// <summary>The folder of the project, as messages shall name it.</summary>
    public string FolderOf(ParseResult result) => ProjectFolder.Find(result.GetValue(project));

    /// <param name="mayBeAll">Whether the command takes all stacks when none is named.</param>
    public void AddTo(Command command, bool mayBeAll = false)
    {
        stack.Arity = mayBeAll ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
        stack.CompletionSources.Add(context => StackNames(context.ParseResult.GetValue(project)));
        command.Arguments.Add(stack);
        command.Options.Add(project);
        command.Options.Add(timeLimit);
    }

    public StackRequest Of(ParseResult result) => Of(result, result.GetRequiredValue(stack));

    /// <summary>The stack that was named, or all of them in order.</summary>
    public IReadOnlyList<StackRequest> EachOf(ParseResult result) =>
        result.GetValue(stack) is { } one
            ? [Of(result, one)]
            : [.. StackNames(result.GetValue(project)).Order(StringComparer.Ordinal).Select(name => Of(result, name))];

    private StackRequest Of(ParseResult result, string name) =>
        new(name, result.GetValue(project), TimeSpan.FromSeconds(result.GetValue(timeLimit)));

    private static int Seconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
        {
            return seconds;
        }

        result.AddError($"--time-limit needs a whole number of seconds above 0, not `{text}`");
        return DefaultTimeLimit;
    }

    /// <summary>The stacks of a project; none where there is no project.</summary>
    public static ValueList<string> StackNames(string? project) =>
        StackFiles.Read(ProjectFolder.Find(project), stack: "").Project?.Stacks ?? default;
}
