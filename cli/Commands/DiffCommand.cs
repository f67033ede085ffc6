using System.CommandLine;

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
        var project = StackOptions.ProjectOption();
        var command = new Command("diff", "Compare two plans: what is made, changed, replaced and deleted, and why.")
        {
            before,
            after,
            exitCode,
            project,
        };
        command.SetAction(
            (result, cancellation) =>
                new DiffRun(surroundings, globals.Of(result))
                {
                    Before = result.GetRequiredValue(before),
                    After = result.GetRequiredValue(after),
                    Project = result.GetValue(project),
                    ChangesCount = result.GetValue(exitCode),
                }.RunAsync(cancellation)
        );
        return command;
    }

    private static Argument<string> Side(string name, string description) =>
        new(name) { Description = description, HelpName = name };
}
