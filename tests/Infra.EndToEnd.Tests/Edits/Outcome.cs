using System.Text.Json.Nodes;
using Infra.TestKit;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests.Edits;

/// <summary>What becomes of every resource, by URN: create, update, replace, delete; what is not named stays the same.</summary>
internal sealed record Outcome(IReadOnlyDictionary<string, string> Changes, int Same)
{
    private const string SameWord = "same";

    /// <summary>In the order of the issue: create, update, replace, delete, same.</summary>
    public string Counts =>
        string.Join(
            ", ",
            new[] { "create", "update", "replace", "delete" }
                .Select(action => $"{Changes.Values.Count(change => change == action)} {action}")
                .Append($"{Same} same")
        );

    public string Of(string urn) => Changes.GetValueOrDefault(urn, SameWord);

    /// <summary>With what another one says of some resources.</summary>
    public Outcome With(IEnumerable<string> urns, Outcome other)
    {
        var (changes, same) = (Changes.ToDictionary(), Same);
        foreach (var urn in urns)
        {
            changes.Remove(urn);
            same -= Of(urn) == SameWord ? 1 : 0;
            same += other.Of(urn) == SameWord ? 1 : 0;
            if (other.Changes.TryGetValue(urn, out var change))
            {
                changes[urn] = change;
            }
        }

        return new Outcome(changes, same);
    }

    /// <summary>The parts of a replacement are counted as the one replacement that they are.</summary>
    public static Outcome Of(EngineRun preview) =>
        new(
            preview
                .Steps.Where(step => step.Operation is "create" or "update" or "replace" or "delete")
                .ToDictionary(step => step.Urn, step => step.Operation),
            preview.Steps.Count(step => step.Operation == SameWord)
        );

    /// <summary>A rename touches nothing real: the engine calls it the same.</summary>
    public static Outcome OfDiff(Finished diff)
    {
        var stack = JsonNode.Parse(diff.Output)?["stacks"]?[0] ?? throw new InvalidOperationException(diff.Errors);
        var counts = stack["counts"] ?? new JsonObject();
        var rows =
            from section in stack["sections"]?.AsArray() ?? []
            from row in section["rows"]?.AsArray() ?? []
            let verb = row["verb"]?.GetValue<string>()
            let urn = row["urn"]?.GetValue<string>()
            where urn is not null && verb is "create" or "update" or "replace" or "delete"
            select (urn, verb);
        return new Outcome(
            rows.ToDictionary(row => row.urn, row => row.verb),
            (counts["same"]?.GetValue<int>() ?? 0) + (counts["rename"]?.GetValue<int>() ?? 0)
        );
    }
}
