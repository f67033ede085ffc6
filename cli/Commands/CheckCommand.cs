using System.CommandLine;
using Infra.Cli.Commands.Diff;
using Infra.Cli.Output.Reports;

namespace Infra.Cli.Commands;

/// <summary><c>infra check</c>: holds plans, exported states and previews to the policies.</summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var project = StackOptions.ProjectOption();
        var sides = new Argument<string[]>("stacks")
        {
            Description =
                "Stacks to plan and check, also revision:stack or a plan file; all stacks when nothing is named.",
            HelpName = "stack",
            Arity = ArgumentArity.ZeroOrMore,
        };
        sides.CompletionSources.Add(context => StackOptions.StackNames(context.ParseResult.GetValue(project)));
        var states = new Option<string[]>("--state")
        {
            Description = "Check what `pulumi stack export` wrote to this file.",
            HelpName = "file",
        };
        var previews = new Option<string[]>("--preview")
        {
            Description = "Check what `pulumi preview --json --show-sames` wrote to this file.",
            HelpName = "file",
        };
        var timeLimit = StackOptions.TimeLimitOption();
        var format = new ReportFormat.Options();
        var command = new Command("check", "Hold stacks, states and previews to the policies.")
        {
            sides,
            states,
            previews,
            project,
            timeLimit,
        };
        format.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                new CheckRun(surroundings, globals.Of(result))
                {
                    Sides =
                    [
                        .. (result.GetValue(sides) ?? []).Select(DiffSide.Parse),
                        .. (result.GetValue(states) ?? []).Select(file => new DiffSide.State(file)),
                        .. (result.GetValue(previews) ?? []).Select(file => new DiffSide.Preview(file)),
                    ],
                    Project = result.GetValue(project),
                    TimeLimit = TimeSpan.FromSeconds(result.GetValue(timeLimit)),
                    Format = format.Of(result),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
