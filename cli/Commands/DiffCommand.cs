using System.CommandLine;
using Infra.Cli.Output.Reports;

namespace Infra.Cli.Commands;

/// <summary><c>infra diff &lt;base&gt; &lt;head&gt;</c>: what turns one plan into another.</summary>
internal static class DiffCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var before = Side("base", "What is there: a stack, or a plan that `infra plan --format json` wrote.");
        var after = Side("head", "What is wanted: a stack, or a plan.");
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = $"End with {ExitCode.Changes} if there are changes.",
        };
        var format = new ReportFormat.Options();
        var project = StackOptions.ProjectOption();
        var command = new Command("diff", "Compare two plans: what is made, changed, replaced and deleted, and why.")
        {
            before,
            after,
            exitCode,
            project,
        };
        format.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                new DiffRun(surroundings, globals.Of(result))
                {
                    Before = result.GetRequiredValue(before),
                    After = result.GetRequiredValue(after),
                    Project = result.GetValue(project),
                    Format = format.Of(result),
                    ChangesCount = result.GetValue(exitCode),
                }.RunAsync(cancellation)
        );
        return command;
    }

    private static Argument<string> Side(string name, string description) =>
        new(name) { Description = description, HelpName = name };
}
