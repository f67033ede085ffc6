using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra plan &lt;stack&gt;</c>: what the program would deploy, recorded without an engine.</summary>
internal static class PlanCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("plan", "Show what a stack deploys: no engine, no credentials, no network.");
        var stack = new StackOptions();
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
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(unknownIds);
        stack.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                new PlanRun(surroundings, globals.Of(result))
                {
                    Stack = stack.Of(result),
                    Json = result.GetValue(format) == "json",
                    Output = result.GetValue(output),
                    UnknownIds = result.GetValue(unknownIds),
                }.RunAsync(cancellation)
        );
        return command;
    }
}
