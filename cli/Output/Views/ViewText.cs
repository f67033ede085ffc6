using Infra.Review.Graph;
using Spectre.Console;

namespace Infra.Cli.Output.Views;

/// <summary>Views for people: whose plan it is, then cluster by cluster.</summary>
internal static class ViewText
{
    public static void Write<T>(
        IAnsiConsole console,
        string subject,
        ResourceGraph graph,
        IReadOnlyCollection<T> clusters,
        Func<T, string> nameOf,
        Action<LineWriter, T> write
    )
    {
        using var lines = new LineWriter(console);
        lines
            .Write($"{PlainText.Visible(graph.Project)} · {PlainText.Visible(graph.Stack)}", Palette.Heading)
            .Write($" · {subject}", Palette.Quiet)
            .EndLine();
        foreach (var cluster in clusters)
        {
            lines.EndLine();
            lines.Write($"cluster {PlainText.Visible(nameOf(cluster))}", Palette.Heading).EndLine();
            write(lines, cluster);
        }

        if (clusters.Count == 0)
        {
            lines.EndLine();
            lines.Write("No object of this plan goes to a cluster.", Palette.Plain).EndLine();
        }
    }
}
