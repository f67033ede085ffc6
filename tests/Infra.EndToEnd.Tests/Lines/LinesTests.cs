namespace Infra.EndToEnd.Tests.Lines;

[Collection(Playground.Name)]
public sealed class LinesTests
{
    private static readonly Lazy<Task<LinesStory>> Story = new(LinesStory.PlayAsync);

    [Fact]
    public async Task Another_name_for_a_line_changes_labels_and_replaces_nothing()
    {
        var story = await Story.Value;

        Assert.All(story.Renaming.Changes, step => Assert.Equal("update", step.Operation));
        Assert.Equal(
            ["kubernetes:core/v1:Namespace", "kubernetes:networking.k8s.io/v1:NetworkPolicy"],
            story.Renaming.Changes.Select(step => step.Type).Order(StringComparer.Ordinal)
        );
        Assert.Equal("cards", story.LineAfterRenaming);
    }

    [Fact]
    public async Task A_line_cannot_be_removed_before_it_is_said_what_becomes_of_it()
    {
        var story = await Story.Value;

        Assert.All(
            new[] { story.Removing, story.RemovingUnseen },
            run =>
            {
                Assert.NotEqual(0, run.Process.ExitCode);
                Assert.Contains(run.Messages, message => message.Contains("protected", StringComparison.Ordinal));
            }
        );
    }

    [Fact]
    public async Task Not_even_without_a_preview_does_it_lose_what_bounds_it()
    {
        var left = (await Story.Value).AfterRemoving;

        Assert.Contains("risk/quota", left, StringComparison.Ordinal);
        Assert.Contains("risk/limits", left, StringComparison.Ordinal);
        Assert.Contains("risk/default-deny", left, StringComparison.Ordinal);
        Assert.Contains("lines-probes-risk", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_retained_stays_with_all_that_bounds_it()
    {
        var story = await Story.Value;

        Assert.DoesNotContain(story.Retaining.Changes, step => step.Operation is "delete" or "replace");
        Assert.DoesNotContain(story.RemovingRetained.Changes, step => step.Operation is "replace" or "create");
        Assert.Contains("risk/quota", story.AfterRemovingRetained, StringComparison.Ordinal);
        Assert.Contains("risk/default-deny", story.AfterRemovingRetained, StringComparison.Ordinal);
        Assert.Contains("risk/developer", story.AfterRemovingRetained, StringComparison.Ordinal);
        Assert.Contains("lines-probes-risk", story.AfterRemovingRetained, StringComparison.Ordinal);
        Assert.Contains("payments/quota", story.AfterRemovingRetained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_deleted_goes_with_everything_in_it()
    {
        var story = await Story.Value;

        Assert.Contains(story.RemovingDeleted.Changes, step => step is { Operation: "delete", Name: "lab-payments" });
        Assert.DoesNotContain("payments", story.AfterRemovingDeleted, StringComparison.Ordinal);
        Assert.Contains("risk/quota", story.AfterRemovingDeleted, StringComparison.Ordinal);
    }
}
