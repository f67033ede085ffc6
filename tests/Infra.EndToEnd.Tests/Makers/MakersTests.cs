namespace Infra.EndToEnd.Tests.Makers;

[Collection(Playground.Name)]
public sealed class MakersTests
{
    private static readonly Lazy<Task<MakersStory>> Story = new(MakersStory.PlayAsync);

    public static TheoryData<string> Cases => [.. MakerCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Who_works_for_the_platform_in_a_line_is_let_in_and_who_only_looks_like_it_is_not(string name)
    {
        var expected = MakerCase.All.Single(one => one.Name == name);
        var answer = (await Story.Value).Answers[name];

        if (expected.Refusal is { } refusal)
        {
            Assert.Equal(1, answer.ExitCode);
            Assert.Contains(refusal, answer.Errors, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(answer.ExitCode == 0, answer.Errors);
        }
    }
}
