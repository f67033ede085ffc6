using System.Text.Json;
using Infra.Cli.Commands.Views;
using Infra.Review.Graph;
using Infra.Review.Views.Permissions;
using Spectre.Console;

namespace Infra.Cli.Output.Views;

/// <summary>Who may do what.</summary>
internal sealed record PermissionView(
    ResourceGraph Graph,
    ValueList<ClusterPermissions> Clusters,
    PermissionFilter Filter
) : View
{
    public override void WriteText(IAnsiConsole console, int? width) =>
        ViewText.Write(
            console,
            "who may do what",
            Graph,
            Clusters,
            cluster => cluster.Cluster,
            (lines, cluster) => Write(cluster, lines, width)
        );

    public override void WriteJson(Stream output) =>
        ViewJson.Write(
            output,
            "who-can",
            Graph,
            Clusters,
            (writer, cluster) =>
            {
                writer.WriteString("name", cluster.Cluster);
                ViewJson.List(
                    writer,
                    "namespaces",
                    cluster.Spaces,
                    space =>
                    {
                        writer.WriteString("name", space.Name);
                        if (space.Line is { } line)
                        {
                            writer.WriteString("line", line);
                        }
                    }
                );
                ViewJson.List(writer, "grants", Shown(cluster), item => Write(writer, item.Grant, item.Accesses));
                ViewJson.Texts(writer, "notes", cluster.Notes);
            }
        );

    private void Write(ClusterPermissions cluster, LineWriter lines, int? width)
    {
        var sections = PermissionTable.Of(cluster, (grant, access) => Filter.Shows(cluster, grant, access));
        foreach (var section in sections)
        {
            lines.EndLine();
            lines.Write(PlainText.Visible(section.Title), Palette.Heading).EndLine();
            foreach (var row in section.Rows)
            {
                Write(row, lines, width);
            }
        }

        if (sections.IsEmpty)
        {
            lines.EndLine();
            lines.Write("  nobody", Palette.Plain).EndLine();
        }

        NoteText.Write(lines, cluster.Notes, width);
    }

    private static void Write(PermissionRow row, LineWriter lines, int? width)
    {
        var sources = $"  as {PlainText.Visible(string.Join(", ", row.Sources))}";
        lines.Write($"  {PlainText.Visible(row.Subject.Text)}", Palette.Name);
        if (width is { } columns && lines.Position + LineWriter.WidthOf(sources) > columns)
        {
            lines.EndLine();
            lines.PadTo(2);
        }

        lines.Write(sources, Palette.Quiet).EndLine();
        if (!row.Namespaces.IsEmpty)
        {
            new HangingList(lines, width, indent: 4).Write([("in", row.Namespaces)], Palette.Quiet);
        }

        new HangingList(lines, width, indent: 6).Write(
            [.. row.Lines.Select(line => (string.Join(' ', line.Verbs), line.Targets.AsEnumerable()))],
            Palette.Mark
        );
    }

    private IEnumerable<(Grant Grant, List<Access> Accesses)> Shown(ClusterPermissions cluster) =>
        cluster
            .Grants.Select(grant =>
                (grant, grant.Accesses.Where(access => Filter.Shows(cluster, grant, access)).ToList())
            )
            .Where(item => item.Item2.Count > 0);

    private static void Write(Utf8JsonWriter writer, Grant grant, IEnumerable<Access> accesses)
    {
        writer.WriteStartObject("subject");
        writer.WriteString("kind", $"{grant.Subject.Kind}");
        writer.WriteString("name", grant.Subject.Name);
        if (grant.Subject.Namespace.Length > 0)
        {
            writer.WriteString("namespace", grant.Subject.Namespace);
        }

        writer.WriteEndObject();
        if (grant.Namespace.Length > 0)
        {
            writer.WriteString("namespace", grant.Namespace);
        }

        writer.WriteString("role", grant.Role);
        writer.WriteString("binding", grant.Binding);
        writer.WriteBoolean("byCloud", grant.ByCloud);
        ViewJson.List(
            writer,
            "allows",
            PermissionTable.Lines(accesses),
            line =>
            {
                ViewJson.Texts(writer, "verbs", line.Verbs);
                ViewJson.Texts(writer, "resources", line.Targets);
            }
        );
    }
}
