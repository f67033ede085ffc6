namespace Infra.EndToEnd.Tests.Edits;

/// <summary>The diff says of a change what the engine says of it, without an engine.</summary>
[Collection(Playground.Name)]
public sealed class EditTests
{
    // All tests of a stack wait for one play; where the tools are missing, each of them is skipped.
    private static readonly Dictionary<
        string,
        Lazy<Task<IReadOnlyDictionary<string, (Played? Played, Exception? Failure)>>>
    > Stories = new[] { "dev", "staging", "prod" }.ToDictionary(
        stack => stack,
        stack => new Lazy<Task<IReadOnlyDictionary<string, (Played? Played, Exception? Failure)>>>(() =>
            EditStory.PlayAsync(stack)
        )
    );

    public static TheoryData<string, string> Edits => [.. EditStory.AllEdits.Select(edit => (edit.Stack, edit.Name))];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task The_engine_agrees(string stack, string name)
    {
        var edit = EditStory.AllEdits.Single(edit => edit.Stack == stack && edit.Name == name);
        var (played, failure) = (await Stories[stack].Value)[name];
        Assert.True(played is not null, failure?.Message);

        AssertAgrees(edit.Differences.Where(difference => !difference.OfStateOnly), played.Engine, played.OfPlans);
        AssertAgrees(edit.Differences, played.Engine, played.OfState);
    }

    private static void AssertAgrees(IEnumerable<Difference> differences, Outcome engine, Outcome diff)
    {
        var explained = differences
            .Select(difference =>
                engine
                    .Changes.Keys.Union(diff.Changes.Keys)
                    .Where(urn =>
                        (difference.Type ?? TypeOf(urn)) == TypeOf(urn)
                        && engine.Of(urn) == difference.Engine
                        && diff.Of(urn) == difference.Diff
                    )
                    .ToList()
            )
            .ToList();
        var expected = engine.With(explained.SelectMany(urns => urns).Distinct(), diff);

        var disagreement = $"{Lines("missing", expected, diff)}{Lines("unexpected", diff, expected)}";
        Assert.True(disagreement.Length == 0, disagreement);
        Assert.Equal(expected.Counts, diff.Counts);
        Assert.All(explained, Assert.NotEmpty);
        Assert.NotEmpty(engine.Changes.Concat(diff.Changes));
    }

    private static string Lines(string what, Outcome outcome, Outcome other) =>
        string.Concat(
            outcome
                .Changes.Except(other.Changes)
                .Select(change => $"{what}: {change.Value} {change.Key}\n")
                .Order(StringComparer.Ordinal)
        );

    private static string TypeOf(string urn) => urn.Split("::")[2].Split('$')[^1];
}
