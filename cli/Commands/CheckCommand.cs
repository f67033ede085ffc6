using System.CommandLine;
using Infra.Cli.Output.Reports;

namespace Infra.Cli.Commands;

/// <summary><c>infra check [stack]</c>: holds plans or an exported state to the policies.</summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("check", "Hold a stack, or all of them, to the policies.");
        var stack = new StackOptions();
        var format = new ReportFormat.Options();
        var state = new Option<string?>("--state")
        {
            Description = "Check what `pulumi stack export` wrote to this file instead of a plan.",
            HelpName = "file",
        };
        command.Options.Add(state);
        format.AddTo(command);
        stack.AddTo(command, mayBeAll: true);
        command.SetAction(
            (result, cancellation) =>
                new CheckRun(surroundings, globals.Of(result))
                {
                    Stacks = result.GetValue(state) is null ? stack.EachOf(result) : [],
                    State = result.GetValue(state),
                    Folder = stack.FolderOf(result),
                    Format = format.Of(result),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
