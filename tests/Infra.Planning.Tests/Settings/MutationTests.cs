using System.Text.Json.Nodes;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Settings;

/// <summary>Stack files as they come when something went wrong with them.</summary>
public sealed class MutationTests
{
    private static readonly string[] Junk =
    [
        "null",
        "true",
        "-1",
        "0",
        "1e999",
        "3.5",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\\n\"",
        "\"10.0.0.0/33\"",
        "\"Standard_\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "[]",
        "[[]]",
        "[null]",
        "[1, 1]",
        "{}",
        "{ \"\": 1 }",
        "{ \"a\": { \"b\": [] } }",
    ];

    [Fact]
    public void Ten_thousand_mutated_stacks_neither_crash_nor_hide_an_unknown_key()
    {
        var random = new Random(20_260_823);
        for (var run = 0; run < 10_000; run++)
        {
            var root = Stack.Default.Root();
            var unknown = Enumerable
                .Range(0, random.Next(1, 5))
                .Select(_ => Mutate(root, random))
                .OfType<ConfigPath>()
                .ToList();

            var result = Stack.From(root).Plan();

            Assert.Equal(result.Plan is null, result.Diagnostics.Any(IsError));
            Assert.All(
                unknown.Where(place => Exists(root, place)),
                place => Assert.Contains(result.Diagnostics, diagnostic => Concerns(diagnostic, place))
            );
        }
    }

    private static bool Concerns(Diagnostic diagnostic, ConfigPath place) =>
        place.IsWithin(diagnostic.Place) || diagnostic.Place.IsWithin(place);

    /// <summary>False where a later change took it away.</summary>
    private static bool Exists(JsonObject root, ConfigPath place) =>
        root.ToJsonString().Contains(place.ToString().Split('.', ':')[^1], StringComparison.Ordinal);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Code.Severity == Severity.Error;

    /// <summary>Changes one random place; gives the place of a key that nobody knows where it added one.</summary>
    private static ConfigPath? Mutate(JsonObject root, Random random)
    {
        var groups = Groups(root, ConfigPath.Root("infra")).ToList();
        var (group, place) = groups[random.Next(groups.Count)];
        var keys = group.Select(entry => entry.Key).ToList();
        if (keys.Count == 0)
        {
            return null;
        }

        var key = keys[random.Next(keys.Count)];
        switch (random.Next(4))
        {
            case 0:
                group.Remove(key);
                return null;
            case 1:
                var unknown = $"unknown{random.Next(1_000_000)}";
                group[unknown] = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
                return place[unknown];
            default:
                group[key] = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
                return null;
        }
    }

    /// <summary>The groups whose keys are known; those of tags may be anything.</summary>
    private static IEnumerable<(JsonObject Group, ConfigPath Place)> Groups(JsonObject group, ConfigPath place) =>
        group
            .Where(entry => entry.Key != "tags" && entry.Value is JsonObject)
            .SelectMany(entry => Groups(entry.Value?.AsObject() ?? [], place[entry.Key]))
            .Prepend((group, place));
}
