using Infra.Review.Graph;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>
/// A plan for people: a tree by parent with the key facts of each resource, the stack's outputs, and counts by type.
/// </summary>
/// <param name="width">Columns of the terminal; null to leave every resource on one line.</param>
internal sealed class PlanText(IAnsiConsole console, int? width)
{
    private const int Gap = 2;
    private const int WidestLabel = 56;
    private const int DeepestIndent = 90;
    private const int LeastRoomForFacts = 30;

    private readonly bool unicode = console.Profile.Capabilities.Unicode;

    public void Write(ResourceGraph graph)
    {
        using var lines = new LineWriter(console);
        var roots = PlanTree.Of(graph);
        lines
            .Write($"{PlainText.Visible(graph.Project)} · {PlainText.Visible(graph.Stack)}", Palette.Heading)
            .EndLine();
        lines.EndLine();
        if (roots.Count == 0)
        {
            lines.Write("The program registers no resource.", Palette.Plain).EndLine();
        }
        else
        {
            WriteTree(lines, roots, new TypeNames(graph.Resources));
        }

        new PlanOutputs(width).Write(lines, graph.Outputs);
        PlanCounts.Write(lines, roots, width);
    }

    private void WriteTree(LineWriter lines, IReadOnlyList<PlanNode> roots, TypeNames types)
    {
        var rows = Rows(roots, types).ToList();
        var factColumn = Math.Min(rows.Max(row => row.LabelWidth), LabelLimit) + Gap;
        foreach (var row in rows)
        {
            lines.Write(row.Guide, Palette.Guide).Write(row.Type, Palette.Plain).Write(" ", Palette.Plain);
            lines.Write(row.Name, Palette.Name);
            WriteFacts(lines, row, factColumn);
            lines.EndLine();
        }
    }

    private int LabelLimit =>
        width is { } columns ? Math.Min(WidestLabel, Math.Max(columns - LeastRoomForFacts, 0)) : WidestLabel;

    private void WriteFacts(LineWriter lines, Row row, int factColumn)
    {
        var first = true;
        foreach (var fact in Marks(row.Resource).Concat(Facts.Of(row.Resource)))
        {
            var length =
                LineWriter.WidthOf(fact.Key) + LineWriter.WidthOf(fact.Value) + (fact.Value.Length > 0 ? 1 : 0);
            if (first)
            {
                StartFacts(lines, row, factColumn, length);
            }
            else if (width is { } columns && lines.Position + Gap + length > columns)
            {
                ContinueFacts(lines, row, factColumn);
            }
            else
            {
                lines.Write("  ", Palette.Plain);
            }

            WriteFact(lines, fact);
            first = false;
        }
    }

    private void StartFacts(LineWriter lines, Row row, int factColumn, int length)
    {
        var column = Math.Max(lines.Position + Gap, factColumn);
        if (width is { } columns && column + Math.Min(length, LeastRoomForFacts) > columns)
        {
            ContinueFacts(lines, row, factColumn);
        }
        else
        {
            lines.PadTo(column);
        }
    }

    private static void ContinueFacts(LineWriter lines, Row row, int factColumn)
    {
        lines.EndLine();
        lines.Write(row.Below, Palette.Guide).PadTo(Math.Max(factColumn, LineWriter.WidthOf(row.Below) + Gap));
    }

    private void WriteFact(LineWriter lines, Fact fact)
    {
        var room = width is { } columns ? Math.Max(columns - lines.Position, 8) : int.MaxValue;
        if (fact.Value.Length == 0)
        {
            lines.Write(PlainText.Cut(fact.Key, room), Palette.Mark);
            return;
        }

        lines.Write(fact.Key, Palette.Quiet).Write(" ", Palette.Plain);
        lines.Write(PlainText.Cut(fact.Value, Math.Max(room - fact.Key.Length - 1, 8)), Palette.Of(fact.Kind));
    }

    private static IEnumerable<Fact> Marks(Resource resource)
    {
        if (resource.Options.Protect)
        {
            yield return new Fact("protected", "", ValueKind.Plain);
        }

        if (resource.Options.External)
        {
            yield return new Fact("read only", "", ValueKind.Plain);
        }

        if (resource.Options.ImportId is not null)
        {
            yield return new Fact("imported", "", ValueKind.Plain);
        }
    }

    /// <summary>One line of the tree before its facts.</summary>
    /// <param name="Below">What stands in front of the lines that continue this one.</param>
    private sealed record Row(Resource Resource, string Guide, string Below, string Type, string Name)
    {
        public int LabelWidth { get; } = Guide.Length + Type.Length + 1 + LineWriter.WidthOf(Name);
    }

    private IEnumerable<Row> Rows(IReadOnlyList<PlanNode> roots, TypeNames types)
    {
        var (fork, corner, bar) = unicode ? ("├─ ", "└─ ", "│  ") : ("|- ", "`- ", "|  ");
        var waiting = new Stack<(PlanNode Node, string Outer, bool Last)>();
        Push(roots, "");
        while (waiting.TryPop(out var next))
        {
            var (node, outer, last) = next;
            // A chain of parents deeper than any screen is wide keeps its indentation.
            var inner = outer.Length < DeepestIndent ? outer + (last ? "   " : bar) : outer;
            yield return new Row(
                node.Resource,
                outer + (last ? corner : fork),
                node.Children.Count > 0 ? inner + bar : inner,
                PlainText.Visible(types[node.Resource.Type]),
                PlainText.Visible(node.Resource.Name)
            );
            Push(node.Children, inner);
        }

        void Push(IReadOnlyList<PlanNode> siblings, string outer)
        {
            for (var i = siblings.Count - 1; i >= 0; i--)
            {
                waiting.Push((siblings[i], outer, i == siblings.Count - 1));
            }
        }
    }
}
