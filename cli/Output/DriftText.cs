using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Live;
using Infra.Review.Drift;
using Infra.Review.Graph;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>Drift for people, the dangerous first, and as JSON.</summary>
internal sealed class DriftText(Surroundings surroundings, bool colour, bool json)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IReadOnlyCollection<DriftFinding> findings)
    {
        var sorted = findings
            .OrderByDescending(finding => finding.Class)
            .ThenBy(finding => finding.Type, StringComparer.Ordinal)
            .ThenBy(finding => finding.Name, StringComparer.Ordinal)
            .ThenBy(finding => $"{finding.Path}", StringComparer.Ordinal)
            .ToList();
        if (json)
        {
            surroundings.OutputText.WriteLine(
                Json(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartArray("drift");
                    sorted.ForEach(finding => WriteOne(writer, finding, appeared: null));
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                })
            );
            return;
        }

        using var lines = new LineWriter(surroundings.OutputConsole(colour));
        sorted.ForEach(finding => WriteOne(lines, finding));
        lines.Write(Summary(sorted), Palette.Plain).EndLine();
    }

    /// <summary>One change, at once.</summary>
    public void Tell(DriftNews news)
    {
        if (json)
        {
            surroundings.OutputText.WriteLine(Json(writer => WriteOne(writer, news.Finding, news.Appeared)));
        }
        else
        {
            using var lines = new LineWriter(surroundings.OutputConsole(colour));
            if (news.Appeared)
            {
                WriteOne(lines, news.Finding);
            }
            else
            {
                lines.Write("back      ", Palette.Mark).Write(Place(news.Finding), Palette.Name).EndLine();
            }
        }

        surroundings.OutputText.Flush();
    }

    private static void WriteOne(LineWriter lines, DriftFinding finding)
    {
        lines.Write($"{Word(finding.Class)} ".PadRight(10), StyleOf(finding.Class)).Write(Place(finding), Palette.Name);
        lines.Write($"  {Word(finding.Motion)}", Palette.Plain);
        if (finding.Declared is not null || finding.Actual is not null)
        {
            lines.Write("  ", Palette.Plain);
            WriteValue(lines, finding.Declared);
            lines.Write(" → ", Palette.Guide);
            WriteValue(lines, finding.Actual);
        }

        lines.EndLine();
        lines.Write($"          {finding.Reason}", Palette.Quiet).EndLine();
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

    private static void WriteOne(Utf8JsonWriter writer, DriftFinding finding, bool? appeared)
    {
        writer.WriteStartObject();
        if (appeared is { } news)
        {
            writer.WriteBoolean("appeared", news);
        }

        writer.WriteString("class", Word(finding.Class));
        writer.WriteString("motion", Word(finding.Motion));
        writer.WriteString("type", finding.Type);
        writer.WriteString("name", finding.Name);
        writer.WriteString("path", finding.Path?.ToString());
        writer.WriteString("declared", finding.Declared?.ToString());
        writer.WriteString("actual", finding.Actual?.ToString());
        writer.WriteString("reason", finding.Reason);
        writer.WriteString("source", finding.Rule.Source);
        writer.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, OneLine))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string Place(DriftFinding finding)
    {
        var path = finding.Path is { } at ? $" {at}" : "";
        return PlainText.Visible($"{Urns.ShortTypeOf(finding.Type)} {finding.Name}{path}");
    }

    private static string Summary(List<DriftFinding> findings)
    {
        var counts = Enum.GetValues<DriftClass>()
            .Reverse()
            .Select(kind => (Kind: kind, Count: findings.Count(finding => finding.Class == kind)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Count} {Word(pair.Kind)}");
        return findings.Count == 0 ? "Everything is as declared." : string.Join(" · ", counts);
    }

    private static string Word(DriftClass kind) =>
        kind switch
        {
            DriftClass.Expected => "expected",
            DriftClass.Benign => "benign",
            _ => "dangerous",
        };

    private static string Word(DriftMotion motion) =>
        motion switch
        {
            DriftMotion.Changed => "changed",
            DriftMotion.Raised => "raised",
            DriftMotion.Lowered => "lowered",
            DriftMotion.Widened => "widened",
            DriftMotion.Narrowed => "narrowed",
            DriftMotion.Added => "added",
            DriftMotion.Removed => "removed",
            DriftMotion.Deleted => "deleted",
            DriftMotion.Unmanaged => "not declared",
            DriftMotion.Missing => "not deployed",
            _ => "not declared any more",
        };

    private static Style StyleOf(DriftClass kind) =>
        kind switch
        {
            DriftClass.Dangerous => Palette.Error,
            DriftClass.Benign => Palette.Warning,
            _ => Palette.Quiet,
        };
}
