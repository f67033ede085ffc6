using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>infra drift &lt;stack&gt;</c>: what is declared against what is there.</summary>
internal static class DriftCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command(
            "drift",
            "Compare what is declared with the stack's state, or with the cluster itself."
        );
        var stack = new StackOptions();
        var state = new Option<string?>("--state")
        {
            Description = "A file that `pulumi stack export` wrote; after a refresh it holds what is there.",
            HelpName = "file",
        };
        var live = new Option<bool>("--live") { Description = "Look at the cluster, by the kubeconfig." };
        var kubeconfig = new Option<string?>("--kubeconfig")
        {
            Description = "The kubeconfig of the cluster; without it the usual places.",
            HelpName = "file",
        };
        var context = new Option<string?>("--context")
        {
            Description = "A context of the kubeconfig.",
            HelpName = "name",
        };
        var cluster = new Option<string?>("--cluster")
        {
            Description = "Which of the stack's clusters this is, where it has several.",
            HelpName = "name",
        };
        var watch = new Option<bool>("--watch") { Description = "Keep watching the cluster, and tell what changes." };
        var exitCode = new Option<bool>("--exit-code")
        {
            Description =
                $"End with {ExitCode.Changes} for benign drift too; dangerous drift always ends with {ExitCode.Refused}.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text: for people. json: one object, or one a line with --watch.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { state, live, kubeconfig, context, cluster, watch, exitCode, format })
        {
            command.Options.Add(option);
        }

        stack.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(state) is null && !result.GetValue(live) && !result.GetValue(watch))
            {
                result.AddError("say what to compare with: --state <file>, or --live for the cluster itself");
            }
        });
        command.SetAction(
            (result, cancellation) =>
                new DriftRun(surroundings, globals.Of(result))
                {
                    Stack = stack.Of(result),
                    State = result.GetValue(state),
                    Live = result.GetValue(live) || result.GetValue(watch),
                    Watch = result.GetValue(watch),
                    Kubeconfig = result.GetValue(kubeconfig),
                    Context = result.GetValue(context),
                    Cluster = result.GetValue(cluster),
                    ChangesCount = result.GetValue(exitCode),
                    Json = result.GetValue(format) == "json",
                }.RunAsync(cancellation)
        );
        return command;
    }
}
