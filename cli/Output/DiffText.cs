using Infra.Review.Diff;
using Infra.Review.Graph;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>A diff for people: the dangerous first, each change with its properties and why it is more than an update.</summary>
internal sealed class DiffText(IAnsiConsole console)
{
    private const string Indent = "    ";

    public void Write(ResourceGraph before, ResourceGraph after, GraphDiff diff)
    {
        using var lines = new LineWriter(console);
        lines.Write($"{Title(before)} → {Title(after)}", Palette.Heading).EndLine();
        lines.EndLine();
        var types = new TypeNames(before.Resources.Concat(after.Resources));
        foreach (
            var change in diff
                .Changes.OrderByDescending(change => change.Impact)
                .ThenByDescending(change => change.Action)
                .ThenBy(change => change.Urn, StringComparer.Ordinal)
        )
        {
            WriteChange(lines, change, types[change.Type]);
        }

        if (!diff.Changes.IsEmpty)
        {
            lines.EndLine();
        }

        lines.Write(Counts(diff), Palette.Plain).EndLine();
    }

    private static void WriteChange(LineWriter lines, ResourceChange change, string type)
    {
        lines
            .Write(Word(change.Action).PadRight(8), StyleOf(change.Impact))
            .Write($"{type} ", Palette.Plain)
            .Write(PlainText.Visible(change.Name), Palette.Name);
        if (change.Impact != Impact.Safe)
        {
            lines.Write($"  {Word(change.Impact)}", StyleOf(change.Impact));
        }

        lines.EndLine();
        foreach (var property in change.Properties.Concat(change.Options))
        {
            WriteProperty(lines, property);
        }

        foreach (var reason in change.Reasons)
        {
            var way = reason.Way.Length > 0 ? $"; {reason.Way}" : "";
            lines.Write($"{Indent}! {reason.Reason}{way}", Palette.Warning).EndLine();
        }
    }

    private static void WriteProperty(LineWriter lines, PropertyChange property)
    {
        lines.Write($"{Indent}{PlainText.Visible($"{property.Path}")}  ", Palette.Quiet);
        if (property.Kind == PropertyChangeKind.Reordered)
        {
            lines.Write("in another order", Palette.Plain);
        }
        else
        {
            WriteValue(lines, property.Before);
            lines.Write(" → ", Palette.Guide);
            WriteValue(lines, property.After);
        }

        lines.EndLine();
    }

    private static void WriteValue(LineWriter lines, PropertyValue? value)
    {
        if (value is null)
        {
            lines.Write("none", Palette.Quiet);
        }
        else
        {
            lines.Write(ValueText.Of(value), Palette.Of(ValueText.KindOf(value)));
        }
    }

    private static string Title(ResourceGraph graph) => PlainText.Visible($"{graph.Project} · {graph.Stack}");

    private static string Counts(GraphDiff diff)
    {
        var counts = diff
            .Changes.GroupBy(change => change.Action)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Count()} {Word(group.Key)}");
        return string.Join(" · ", [.. counts, $"{diff.Same} same"]);
    }

    private static string Word(ChangeAction action) =>
        action switch
        {
            ChangeAction.Rename => "rename",
            ChangeAction.Create => "create",
            ChangeAction.Update => "update",
            ChangeAction.Replace => "replace",
            _ => "delete",
        };

    private static string Word(Impact impact) =>
        impact switch
        {
            Impact.Disruptive => "disruptive",
            Impact.Destructive => "destructive",
            Impact.Impossible => "impossible in place",
            _ => "safe",
        };

    private static Style StyleOf(Impact impact) =>
        impact switch
        {
            Impact.Safe => Palette.Plain,
            Impact.Disruptive => Palette.Warning,
            _ => Palette.Error,
        };
}
