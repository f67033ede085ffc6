namespace Infra.Cli.Output;

/// <summary>The end of a plan: how many resources, by package and type.</summary>
internal static class PlanCounts
{
    private const string Separator = " · ";

    public static void Write(LineWriter lines, IReadOnlyList<PlanNode> roots, int? width)
    {
        var nodes = All(roots);
        var components = nodes.Count(node => !node.Resource.Custom);
        lines.EndLine();
        lines.Write(PlainText.Count(nodes.Count - components, "resource"), Palette.Heading);
        if (components > 0)
        {
            lines.Write($" in {PlainText.Count(components, "component")}", Palette.Heading);
        }

        lines.EndLine();
        var packages = nodes
            .GroupBy(node => Urns.PackageOf(node.Resource.Type), StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .ToList();
        var column = packages.Count == 0 ? 0 : packages.Max(package => LineWriter.WidthOf(package.Key)) + 4;
        foreach (var package in packages)
        {
            lines.Write("  ", Palette.Plain).Write(PlainText.Visible(package.Key), Palette.Quiet).PadTo(column);
            WriteTypes(lines, package, column, width);
            lines.EndLine();
        }
    }

    private static void WriteTypes(LineWriter lines, IEnumerable<PlanNode> package, int column, int? width)
    {
        var types = new TypeNames(package.Select(node => node.Resource));
        var counts = package
            .GroupBy(node => NameOf(node.Resource.Type, types), StringComparer.Ordinal)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => $"{PlainText.Visible(type.Key)} {type.Count()}");
        var first = true;
        foreach (var count in counts)
        {
            if (!first)
            {
                if (width is { } columns && lines.Position + Separator.Length + count.Length > columns)
                {
                    lines.EndLine();
                    lines.PadTo(column);
                }
                else
                {
                    lines.Write(Separator, Palette.Quiet);
                }
            }

            lines.Write(count, Palette.Plain);
            first = false;
        }
    }

    /// <summary>The package stands at the start of the line already.</summary>
    private static string NameOf(string type, TypeNames types) => Urns.IsProvider(type) ? "Provider" : types[type];

    private static List<PlanNode> All(IReadOnlyList<PlanNode> roots)
    {
        var all = new List<PlanNode>();
        var waiting = new Stack<PlanNode>(roots);
        while (waiting.TryPop(out var node))
        {
            all.Add(node);
            foreach (var child in node.Children)
            {
                waiting.Push(child);
            }
        }

        return all;
    }
}
