using System.Globalization;
using System.Text;
using System.Text.Json;
using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Promotion;

/// <summary>What a stage runs since its last deployment.</summary>
/// <param name="Commit">Full id of the commit that was deployed.</param>
/// <param name="Time">When it was recorded, to the second, in UTC.</param>
/// <param name="Platform">Digest of the platform; equal in two stages exactly when they run the same one.</param>
/// <param name="Plan">Digest of the plan as it is, local settings included.</param>
/// <param name="Promoted">Values of the promoted settings by path, as people read them.</param>
public sealed record PromotionRecord(
    string Commit,
    DateTimeOffset Time,
    string Platform,
    string Plan,
    ValueList<RecordedSetting> Promoted
)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static ValueList<RecordedSetting> PromotedOf(SettingValues settings, SettingRules rules) =>
        settings
            .Values.Where(value => rules.KindOf(value.Key) == SettingKind.Promoted)
            .Select(value => new RecordedSetting(value.Key.ToString(), SettingValues.Display(value.Value)))
            .OrderBy(setting => setting.Path, StringComparer.Ordinal)
            .ToValueList();

    /// <summary>Sorted, one fact a line.</summary>
    public string Write(string stack)
    {
        var text = new StringBuilder();
        text.Append($"# What {stack} runs. Written by `infra record {stack}` after a deployment; commit it.\n");
        text.Append("format: 1\n");
        text.Append($"commit: {Commit}\n");
        text.Append($"time: {Time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}\n");
        text.Append($"platform: {Platform}\n");
        text.Append($"plan: {Plan}\n");
        text.Append(Promoted.IsEmpty ? "promoted: {}\n" : "promoted:\n");
        foreach (var (path, value) in Promoted)
        {
            text.Append($"  {YamlValue.KeyText(path)}: {JsonSerializer.Serialize(value)}\n");
        }

        return text.ToString();
    }

    /// <summary>Null where there is no record, or after adding a problem.</summary>
    /// <param name="file">As problems name it.</param>
    public static PromotionRecord? Read(string file, List<Problem> problems)
    {
        if (!File.Exists(file) || YamlFile.Read(file, problems) is not { } root)
        {
            return null;
        }

        string Text(string name) => YamlFile.Text(YamlFile.Get(root, name)) ?? "";
        if (
            Text("format") != "1"
            || Text("commit").Length == 0
            || !IsDigest(Text("platform"))
            || !IsDigest(Text("plan"))
            || !TryTime(Text("time"), out var time)
            || YamlFile.Get(root, "promoted") is not YamlMappingNode promoted
        )
        {
            problems.Add(
                new Problem("INF730", "this is not a record that `infra record` wrote; take it back from Git")
                {
                    Place = new Place(file, 1, 1),
                }
            );
            return null;
        }

        return new PromotionRecord(
            Text("commit"),
            time,
            Text("platform"),
            Text("plan"),
            promoted
                .Children.Select(entry => new RecordedSetting(
                    YamlFile.Text(entry.Key) ?? "",
                    YamlFile.Text(entry.Value) ?? ""
                ))
                .ToValueList()
        );
    }

    private static bool IsDigest(string text) =>
        text.Length == 71
        && text.StartsWith("sha256:", StringComparison.Ordinal)
        && text[7..].All(char.IsAsciiHexDigit);

    private static bool TryTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            TimeForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );
}

/// <summary>The value that a promoted setting had.</summary>
public sealed record RecordedSetting(string Path, string Value);
