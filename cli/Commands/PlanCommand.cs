using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Infra.Cli.Output;
using Infra.Recorder;
using Infra.Recorder.Projects;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

internal enum PlanFormat
{
    Text,
    Json,
}

/// <summary><c>infra plan &lt;stack&gt;</c>: what the program would deploy, recorded without an engine.</summary>
internal static class PlanCommand
{
    private const int DefaultTimeLimit = 300;

    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var stack = new Argument<string>("stack")
        {
            Description = "Name of the stack: the middle part of Pulumi.<stack>.yaml.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text: a tree for people. json: canonical, the same bytes for the same plan.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out")
        {
            Description = "Write the plan to this file instead of standard output.",
            HelpName = "file",
        };
        var unknownIds = new Option<bool>("--unknown-ids")
        {
            Description = "Answer as `pulumi preview` does: ids of new resources are unknown instead of ${name.id}.",
        };
        var project = new Option<string?>("--project")
        {
            Description = "Folder of Pulumi.yaml. Without it, the nearest one at or above the current folder.",
            HelpName = "folder",
        };
        var timeLimit = new Option<int>("--time-limit")
        {
            Description = "Seconds that the program may run; its build is not counted.",
            HelpName = "seconds",
            DefaultValueFactory = _ => DefaultTimeLimit,
            CustomParser = Seconds,
        };
        stack.CompletionSources.Add(context => StackNames(context.ParseResult.GetValue(project)));
        var command = new Command("plan", "Show what a stack deploys: no engine, no credentials, no network.")
        {
            stack,
            format,
            output,
            unknownIds,
            project,
            timeLimit,
        };
        command.SetAction(
            (result, cancellation) =>
                new PlanRun(surroundings, globals.Of(result))
                {
                    Stack = result.GetRequiredValue(stack),
                    Format = result.GetValue(format) == "json" ? PlanFormat.Json : PlanFormat.Text,
                    Output = result.GetValue(output),
                    UnknownIds = result.GetValue(unknownIds),
                    Project = result.GetValue(project),
                    TimeLimit = TimeSpan.FromSeconds(result.GetValue(timeLimit)),
                }.RunAsync(cancellation)
        );
        return command;
    }

    private static int Seconds(ArgumentResult result)
    {
        if (
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0
        )
        {
            return seconds;
        }

        result.AddError($"--time-limit needs a whole number of seconds above 0, not `{result.Tokens[0].Value}`");
        return DefaultTimeLimit;
    }

    private static ValueList<string> StackNames(string? project) =>
        StackFiles.Read(ProjectFolder.Find(project), stack: "").Project?.Stacks ?? default;
}
