using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra promote &lt;from&gt; &lt;to&gt;</c>: moves the promoted settings of one stage to the next.</summary>
internal static class PromoteCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var from = new Argument<string>("from")
        {
            Description = "The stage that runs what is wanted.",
            HelpName = "from",
        };
        var to = new Argument<string>("to") { Description = "The stage after it.", HelpName = "to" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; tell what would be written." };
        var project = StackOptions.ProjectOption();
        var command = new Command("promote", "Write the promoted settings of one stage into the next one's file.")
        {
            from,
            to,
            dryRun,
            project,
        };
        command.SetAction(
            (result, cancellation) =>
                new PromoteRun(surroundings, globals.Of(result))
                {
                    From = result.GetRequiredValue(from),
                    To = result.GetRequiredValue(to),
                    Folder = ProjectFolder.Find(result.GetValue(project)),
                    DryRun = result.GetValue(dryRun),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
