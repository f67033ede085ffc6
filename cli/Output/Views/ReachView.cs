using Infra.Cli.Commands.Views;
using Infra.Review.Graph;
using Infra.Review.Views.Reach;
using Spectre.Console;

namespace Infra.Cli.Output.Views;

/// <summary>Who may talk to whom.</summary>
/// <param name="Shown">Which of all ways to show.</param>
internal sealed record ReachView(ResourceGraph Graph, ValueList<ReachMap> Maps, Func<Way, bool> Shown) : View
{
    public override void WriteText(IAnsiConsole console, int? width) =>
        ViewText.Write(
            console,
            "who may talk to whom",
            Graph,
            Maps,
            map => map.Cluster,
            (lines, map) => Write(map, lines, width)
        );

    public override void WriteJson(Stream output) =>
        ViewJson.Write(
            output,
            "reach",
            Graph,
            Maps,
            (writer, map) =>
            {
                writer.WriteString("name", map.Cluster);
                ViewJson.List(writer, "parties", map.Parties, party => Write(writer, party));
                ViewJson.List(
                    writer,
                    "open",
                    map.Ways.Where(Shown),
                    way =>
                    {
                        writer.WriteString("from", way.From.Text);
                        writer.WriteString("to", way.To.Text);
                        ViewJson.Texts(writer, "ports", PortsOf(way.Ports));
                    }
                );
                ViewJson.List(
                    writer,
                    "defaults",
                    map.Defaults,
                    each =>
                    {
                        writer.WriteString("namespace", each.Space.Name);
                        writer.WriteString("ingress", Word(each.Ingress));
                        writer.WriteString("egress", Word(each.Egress));
                    }
                );
                ViewJson.Texts(writer, "notes", map.Notes);
            }
        );

    private void Write(ReachMap map, LineWriter lines, int? width)
    {
        var ways = map.Ways.Where(Shown).ToList();
        lines.EndLine();
        new HangingList(lines, width, indent: 2).Write(
            [
                .. map
                    .Defaults.GroupBy(each => (each.Ingress, each.Egress))
                    .OrderByDescending(same => same.Key)
                    .Select(same => (Sentence(same.Key), same.Select(each => each.Space.Name))),
            ],
            Palette.Quiet
        );
        foreach (var row in ReachTable.Of(map.Parties, ways))
        {
            lines.EndLine();
            new HangingList(lines, width, indent: 2).Write([("from", row.From)], Palette.Heading);
            new HangingList(lines, width, indent: 4).Write(
                [.. row.To.Select(target => ($"{target.Ports}", target.Names.AsEnumerable()))],
                Palette.Mark
            );
        }

        lines.EndLine();
        var pairs = map.Parties.Count(party => !party.IsOutside) is var pods ? pods * (pods + (2 * Outside(map))) : 0;
        lines
            .Write($"  {PlainText.Number(ways.Count)} of {PlainText.Number(pairs)} pairs may talk", Palette.Quiet)
            .EndLine();
        NoteText.Write(lines, map.Notes, width);
    }

    private static int Outside(ReachMap map) => map.Parties.Count(party => party.IsOutside);

    private static void Write(System.Text.Json.Utf8JsonWriter writer, Party party)
    {
        writer.WriteString("name", party.Text);
        writer.WriteString("kind", $"{party.Kind}".ToLowerInvariant());
        if (party.Space is { } space)
        {
            writer.WriteString("namespace", space.Name);
            if (space.Line is { } line)
            {
                writer.WriteString("line", line);
            }

            writer.WriteStartObject("labels");
            foreach (var label in party.Labels)
            {
                writer.WriteString(label.Name, label.Value);
            }

            writer.WriteEndObject();
        }
    }

    private static IEnumerable<string> PortsOf(PortSet ports) =>
        ports.IsAll ? ["all"] : ports.Ranges.Select(range => $"{range}").Concat(ports.Names.Select(name => $"{name}"));

    private static string Sentence((Closure Ingress, Closure Egress) closure) =>
        closure.Ingress == closure.Egress
            ? Plain(closure.Ingress)
            : $"in: {Plain(closure.Ingress)}; out: {Plain(closure.Egress)}";

    private static string Plain(Closure closure) =>
        closure switch
        {
            Closure.Denied => "denied unless allowed",
            Closure.Narrowed => "denied while something is allowed",
            _ => "open, no policy",
        };

    private static string Word(Closure closure) =>
        closure switch
        {
            Closure.Denied => "denied",
            Closure.Narrowed => "narrowed",
            _ => "open",
        };
}
