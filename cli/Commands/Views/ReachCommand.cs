using System.CommandLine;
using Infra.Cli.Output.Views;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Views.Reach;

namespace Infra.Cli.Commands.Views;

/// <summary><c>infra reach &lt;stack&gt;</c>: who may talk to whom, and on which ports.</summary>
internal static class ReachCommand
{
    public static Command Create(GlobalOptions globals, Surroundings surroundings)
    {
        var command = new Command("reach", "Show who may talk to whom in the clusters of a stack, and on which ports.");
        var view = new ViewOptions();
        var from = Side("--from", "Only what this may reach: a namespace, line, `outside`, `dns`, or part of a label.");
        var to = Side("--to", "Only what may reach this.");
        view.AddTo(command);
        command.Options.Add(from);
        command.Options.Add(to);
        command.SetAction(
            (result, cancellation) =>
            {
                var request = view.Of(result);
                return new ViewRun(surroundings, globals.Of(result), request).RunAsync(
                    graph => Make(graph, request.Line, result.GetValue(from), result.GetValue(to)),
                    cancellation
                );
            }
        );
        return command;
    }

    private static Option<string?> Side(string name, string description) =>
        new(name) { Description = description, HelpName = "who" };

    private static (View?, Problem?) Make(ResourceGraph graph, string? line, string? from, string? to)
    {
        var maps = ReachMap.Of(graph);
        var parties = maps.SelectMany(map => map.Parties).ToList();
        var lines = parties.Select(party => party.Space?.Line).OfType<string>();
        if (line is not null && !lines.Contains(line))
        {
            return (null, ViewProblem.Unknown($"line {line}", lines));
        }

        foreach (var word in new[] { from, to }.OfType<string>())
        {
            if (!parties.Exists(party => party.IsMeantBy(word)))
            {
                return (null, ViewProblem.Unknown(word, parties.Select(party => party.Group)));
            }
        }

        return (
            new ReachView(
                graph,
                maps,
                way =>
                    (line is null || way.From.Space?.Line == line || way.To.Space?.Line == line)
                    && (from is null || way.From.IsMeantBy(from))
                    && (to is null || way.To.IsMeantBy(to))
            ),
            null
        );
    }
}
