using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Planning;
using Infra.Recorder.Projects;
using Infra.Stacks.Tests.Kit;
using Infra.TestKit;

namespace Infra.Stacks.Tests;

/// <summary>The three stack files as they come when something went wrong with them: read, planned, and reported on.</summary>
public sealed partial class MutationTests
{
    private static readonly string[] Junk =
    [
        "",
        "null",
        "true",
        "yes",
        "-1",
        "0",
        "1e999",
        "3.5",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\0\\n\"",
        "10.0.0.0/33",
        "Standard_",
        "00000000-0000-0000-0000-000000000000",
        "2027-01-31",
        "[]",
        "[[]]",
        "[null]",
        "[1, 1]",
        "{}",
        "{ \"\": 1 }",
        "{ a: { b: [] } }",
        "!!str 1",
        "*nobody",
        "{ secure: v1:a:b }",
        "|",
    ];

    private static readonly StackProject Project = Assert.IsType<StackProject>(
        StackFiles.Read(Repository.Root, "dev").Project
    );

    [Theory]
    [InlineData("dev", 3334)]
    [InlineData("staging", 3333)]
    [InlineData("prod", 3333)]
    public void Ten_thousand_mutated_stack_files_neither_crash_nor_hide_an_unknown_key(string stack, int files)
    {
        var good = File.ReadAllText(Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml"));
        var random = new Random(20_261_125);
        var (unknown, read) = (0, 0);
        for (var run = 0; run < files; run++)
        {
            var text = Enumerable.Range(0, random.Next(1, 5)).Aggregate(good, (mutated, _) => Mutate(mutated, random));

            var file = StackFiles.Parse(Project, stack, "Pulumi.yaml", text);

            Assert.All(file.Problems, problem => Assert.True(problem.Message.Length > 0 && problem.Place is not null));
            if (file.Config is not { } config)
            {
                Assert.NotEmpty(file.Problems);
                continue;
            }

            read++;
            unknown += Check(config, text);
        }

        // Neither was the reader broken each time, nor was an unknown key a rare guest.
        Assert.InRange(read, files / 3, files);
        Assert.InRange(unknown, files / 10, files * 4);
    }

    /// <returns>How many unknown keys there were.</returns>
    private static int Check(StackConfig config, string text)
    {
        var result = Platform.PlanOf(Platform.Settings(config));
        var unknown = UnknownKeys(config).ToList();

        Assert.Equal(result.Plan is null, result.Diagnostics.Any(found => found.Code.Severity == Severity.Error));
        Assert.All(unknown, place => Assert.Contains(result.Diagnostics, found => Concerns(found, place)));
        Assert.All(
            result.Diagnostics.Where(found => found.Code.IsAboutKey && unknown.Contains(found.Place)),
            found => Assert.Equal(LineOf(text, found.Place), config.Locate($"{found.Place}", ofKey: true)?.Line)
        );
        return unknown.Count;
    }

    private static bool Concerns(Diagnostic found, ConfigPath place) =>
        found.Code.Severity == Severity.Error && (place.IsWithin(found.Place) || found.Place.IsWithin(place));

    /// <summary>Each has a number of its own.</summary>
    private static int LineOf(string text, ConfigPath place)
    {
        var key = UnknownKey().Match($"{place}").Value;
        return text[..text.IndexOf(key, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
    }

    /// <summary>The places of keys that nobody knows; those of tags may be anything, and secrets are never looked into.</summary>
    private static IEnumerable<ConfigPath> UnknownKeys(StackConfig config) =>
        from entry in config.Values
        where entry.Key.StartsWith("infra:", StringComparison.Ordinal) && entry.Key != "infra:tags"
        let place = ConfigPath.Root("infra")[entry.Key["infra:".Length..]]
        from found in UnknownKey().IsMatch(entry.Key) ? [place]
        : entry.Value.Text.StartsWith('{') ? Below(place, entry.Value.Text)
        : []
        select found;

    private static IEnumerable<ConfigPath> Below(ConfigPath place, string json)
    {
        try
        {
            return Below(place, JsonDocument.Parse(json).RootElement).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<ConfigPath> Below(ConfigPath place, JsonElement element) =>
        element.ValueKind != JsonValueKind.Object
            ? []
            : element
                .EnumerateObject()
                .SelectMany(entry =>
                    UnknownKey().IsMatch(entry.Name) ? [place[entry.Name]] : Below(place[entry.Name], entry.Value)
                );

    private static string Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(1, lines.Count);
        var line = lines[at];
        var indent = line.Length - line.TrimStart().Length;
        var junk = Junk[random.Next(Junk.Length)];
        switch (random.Next(10))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, line);
                break;
            case 2:
                lines[at] = line.Length == 0 ? line : line.Remove(random.Next(line.Length), 1);
                break;
            case 3:
                lines[at] = line.Insert(random.Next(line.Length + 1), ":{}[],&*#\"'\t %@"[random.Next(14)].ToString());
                break;
            case 4:
                lines[at] = $"  {line}";
                break;
            case 5 or 6 when line.Contains(": ", StringComparison.Ordinal):
                lines[at] = line[..(line.IndexOf(": ", StringComparison.Ordinal) + 2)] + junk;
                break;
            case 7 when line.Contains("{ ", StringComparison.Ordinal):
                lines[at] = line.Replace(
                    "{ ",
                    $"{{ unknown{random.Next(1_000_000)}: {(junk is "" or "|" ? "1" : junk)}, "
                );
                break;
            default:
                lines.Insert(at, $"{line[..indent]}unknown{random.Next(1_000_000)}: {junk}");
                break;
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("unknown[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownKey();
}
