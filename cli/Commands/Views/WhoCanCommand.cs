using System.CommandLine;
using Infra.Cli.Output.Views;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Views.Permissions;

namespace Infra.Cli.Commands.Views;

/// <summary><c>infra who-can &lt;stack&gt;</c>: who may do what with which resources.</summary>
internal static class WhoCanCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("who-can", "Show who may do what in the clusters of a stack, by business line.");
        var view = new ViewOptions();
        var space = Filter("--namespace", "namespace", "Only what is allowed there, what holds everywhere included.");
        var subject = Filter("--subject", "text", "Only subjects whose name contains this.");
        var verb = Filter("--verb", "verb", "Only who may do this: get, delete, …");
        var resource = Filter("--resource", "resource", "Only who may do it with these: secrets, deployments.apps, …");
        view.AddTo(command);
        foreach (var option in new[] { space, subject, verb, resource })
        {
            command.Options.Add(option);
        }

        command.SetAction(
            (result, cancellation) =>
            {
                var request = view.Of(result);
                var filter = new PermissionFilter(
                    request.Line,
                    result.GetValue(space),
                    result.GetValue(subject),
                    result.GetValue(verb),
                    result.GetValue(resource)
                );
                return new ViewRun(surroundings, globals.Of(result), request).RunAsync(
                    graph => Make(graph, filter),
                    cancellation
                );
            }
        );
        return command;
    }

    private static Option<string?> Filter(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static (View?, Problem?) Make(ResourceGraph graph, PermissionFilter filter)
    {
        var clusters = ClusterPermissions.Of(graph);
        return filter.ProblemIn(clusters) is { } problem
            ? (null, problem)
            : (new PermissionView(graph, clusters, filter), null);
    }
}
