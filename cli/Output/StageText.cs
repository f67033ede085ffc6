using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Cli.Commands;
using Infra.Review.Promotion;

namespace Infra.Cli.Output;

/// <summary>What runs where, as a table for people and as JSON.</summary>
internal static class StageText
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>infra:kubernetes 1.34 → 1.35</c>: the value that is there, and the one that comes.</summary>
    public static string Of(SettingMove move) =>
        PlainText.Visible($"{move.Setting} {move.To ?? "none"} → {move.From ?? "none"}");

    public static void Write(IReadOnlyList<StageStatus> stages, TextWriter writer)
    {
        string[] head = ["stage", "runs", "commit", "recorded", "state"];
        List<string[]> rows = [head, .. stages.Select(Cells)];
        var widths = head.Select((_, at) => rows.Max(row => row[at].Length)).ToList();
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join("  ", row.Select((cell, at) => cell.PadRight(widths[at]))).TrimEnd());
        }

        foreach (var stage in stages.Where(stage => !stage.Waits.IsEmpty))
        {
            writer.WriteLine();
            writer.WriteLine($"waits for {stage.Next}, from {stage.Stage}");
            foreach (var move in stage.Waits)
            {
                writer.WriteLine($"  {Of(move)}");
            }
        }
    }

    public static void WriteJson(IReadOnlyList<StageStatus> stages, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Layout))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("stages");
            foreach (var stage in stages)
            {
                Write(writer, stage);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, StageStatus stage)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", stage.Stage);
        writer.WriteString("state", Word(stage.State));
        writer.WriteString("platform", stage.Platform);
        writer.WritePropertyName("record");
        if (stage.Record is { } record)
        {
            writer.WriteStartObject();
            writer.WriteString("commit", record.Commit);
            writer.WriteString("time", Time(record));
            writer.WriteString("platform", record.Platform);
            writer.WriteString("plan", record.Plan);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteString("next", stage.Next);
        writer.WriteStartArray("waits");
        foreach (var move in stage.Waits)
        {
            writer.WriteStartObject();
            writer.WriteString("setting", move.Setting.ToString());
            writer.WriteString("has", move.To);
            writer.WriteString("gets", move.From);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string[] Cells(StageStatus stage) =>
        [
            stage.Stage,
            stage.Record is { } runs ? Digests.Short(runs.Platform) : "unknown",
            stage.Record is { } record ? Digests.Commit(record) : "–",
            stage.Record is { } timed ? Time(timed) : "–",
            Told(stage),
        ];

    private static string Told(StageStatus stage) =>
        stage.State switch
        {
            StageState.Unrecorded => "not recorded",
            StageState.Deployed => "runs what is planned",
            StageState.LocalChanges => "its own settings wait to be deployed",
            StageState.Changed =>
                $"another platform is planned: {(stage.Platform is { } now ? Digests.Short(now) : "")}",
            _ => "does not plan",
        };

    private static string Word(StageState state) =>
        state switch
        {
            StageState.Unrecorded => "unrecorded",
            StageState.Deployed => "deployed",
            StageState.LocalChanges => "localChanges",
            StageState.Changed => "changed",
            _ => "broken",
        };

    private static string Time(PromotionRecord record) =>
        record.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
