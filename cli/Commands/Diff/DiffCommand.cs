using System.CommandLine;
using Infra.Cli.Output.Reports;

namespace Infra.Cli.Commands.Diff;

/// <summary><c>infra diff</c>: what turns one plan into another, or all stacks of a revision into those here.</summary>
internal static class DiffCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var sides = new Argument<string[]>("sides")
        {
            Description =
                "What is there, and what is wanted: a stack, revision:stack, a plan file, state:FILE or preview:FILE. "
                + "With --base, the stacks to compare; without any, all.",
            HelpName = "base> <head",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var revision = new Option<string?>("--base")
        {
            Description = "Compare every stack with what it is at this revision, where the work here left it.",
            HelpName = "revision",
        };
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = $"End with {ExitCode.Changes} if there are changes.",
        };
        var cache = new Option<string?>("--cache")
        {
            Description = "Folder for plans of other revisions. Without it, the user's folder for caches.",
            HelpName = "folder",
        };
        var timeLimit = StackOptions.TimeLimitOption();
        var format = new ReportFormat.Options();
        var project = StackOptions.ProjectOption();
        var command = new Command("diff", "Compare two plans: what is made, changed, replaced and deleted, and why.")
        {
            sides,
            revision,
            exitCode,
            cache,
            project,
            timeLimit,
        };
        format.AddTo(command);
        command.Validators.Add(result =>
        {
            var count = result.GetValue(sides)?.Length ?? 0;
            if (result.GetValue(revision) is null && count != 2)
            {
                result.AddError(
                    $"infra diff needs two sides, not {count}: infra diff origin/main:dev dev; or --base for all stacks"
                );
            }
        });
        command.SetAction(
            (result, cancellation) =>
                new DiffRun(surroundings, globals.Of(result))
                {
                    Sides = result.GetValue(sides) ?? [],
                    Base = result.GetValue(revision),
                    Project = result.GetValue(project),
                    Cache = result.GetValue(cache),
                    TimeLimit = TimeSpan.FromSeconds(result.GetValue(timeLimit)),
                    Format = format.Of(result),
                    ChangesCount = result.GetValue(exitCode),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
