using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra status</c>: what runs where, and what waits to be promoted.</summary>
internal static class StatusCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var format = new Option<string>("--format")
        {
            Description = "text: a table for people. json: for programs.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json");
        var project = StackOptions.ProjectOption();
        var command = new Command("status", "Show what runs where, and what waits to be promoted.") { format, project };
        command.SetAction(
            (result, cancellation) =>
                new StatusRun(surroundings, globals.Of(result))
                {
                    Folder = ProjectFolder.Find(result.GetValue(project)),
                    Json = result.GetValue(format) == "json",
                }.RunAsync(cancellation)
        );
        return command;
    }
}
