namespace Infra.EndToEnd.Tests;

[Collection(Playground.Name)]
public sealed class DeliveryTests
{
    private const string Image1 = "registry.example.com/payments/checkout:1";
    private const string Image2 = "registry.example.com/payments/checkout:2";
    private const string Image3 = "registry.example.com/payments/checkout:3";

    private static readonly Lazy<Task<DeliveryStory>> Story = new(DeliveryStory.PlayAsync);

    [Fact]
    public async Task The_first_delivery_shows_all_of_it_and_brings_it_up()
    {
        var first = (await Story.Value).First.Expect(0);

        Assert.Contains("--- apps.v1.Deployment.payments.checkout", first.Output, StringComparison.Ordinal);
        Assert.Contains($"+      - image: {Image1}", first.Output, StringComparison.Ordinal);
        Assert.Contains("deployment.apps/checkout created", first.Output, StringComparison.Ordinal);
        Assert.Contains("\"checkout\" successfully rolled out", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        var again = (await Story.Value).Again.Expect(0);

        Assert.Contains("nothing to change", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("== apply", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_shows_the_change_and_makes_none()
    {
        var story = await Story.Value;

        Assert.Equal(3, story.Compared.ExitCode);
        Assert.Contains($"-      - image: {Image1}", story.Compared.Output, StringComparison.Ordinal);
        Assert.Contains($"+      - image: {Image2}", story.Compared.Output, StringComparison.Ordinal);
        Assert.Equal(Image1, story.ImageAfterComparing);
    }

    [Fact]
    public async Task What_nobody_agrees_to_is_not_applied()
    {
        var story = await Story.Value;

        Assert.Equal(4, story.Refused.ExitCode);
        Assert.DoesNotContain("== apply", story.Refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_agrees_gets_exactly_the_comparison_that_is_printed()
    {
        var story = await Story.Value;

        Assert.Contains($"+      - image: {Image2}", story.ApprovedText, StringComparison.Ordinal);
        Assert.Contains(story.ApprovedText, story.Compared.Output, StringComparison.Ordinal);
        Assert.Contains(story.ApprovedText, story.Changed.Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(Image2, story.ImageAfterChange);
    }

    [Fact]
    public async Task A_rollout_that_fails_is_undone_by_itself_and_says_why()
    {
        var story = await Story.Value;

        Assert.Equal(5, story.Failing.ExitCode);
        Assert.Contains($"+      - image: {Image3}", story.Failing.Output, StringComparison.Ordinal);
        Assert.Contains("didn't match Pod's node affinity/selector", story.Failing.Output, StringComparison.Ordinal);
        Assert.Contains("deployment.apps/checkout rolled back", story.Failing.Output, StringComparison.Ordinal);
        Assert.Contains("exceeded its progress deadline", story.Failing.Errors, StringComparison.Ordinal);
        Assert.Equal(Image2, story.ImageAfterFailing);
        Assert.Equal("2 of 2", story.ReadyAfterFailing);
    }

    [Fact]
    public async Task The_history_keeps_what_each_revision_was_for()
    {
        var history = (await Story.Value).History;

        Assert.Contains("release 1", history, StringComparison.Ordinal);
        Assert.Contains("release 2", history, StringComparison.Ordinal);
        Assert.DoesNotContain("release 3", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_for_another_namespace_is_refused()
    {
        var elsewhere = (await Story.Value).Elsewhere;

        Assert.Equal(1, elsewhere.ExitCode);
        Assert.Contains("nothing was changed", elsewhere.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_workload_that_fails_has_nothing_to_go_back_to_and_stays_a_failure()
    {
        var story = await Story.Value;

        Assert.Equal(6, story.NewAndFailing.ExitCode);
        Assert.Contains("deployment.apps/fresh is new", story.NewAndFailing.Output, StringComparison.Ordinal);
        Assert.Equal(6, story.NewAndFailingAgain.ExitCode);
    }

    [Fact]
    public async Task A_Secret_is_refused_since_pipelines_may_not_read_those()
    {
        var refused = (await Story.Value).SecretRefused;

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("secrets \"checkout\" is forbidden", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_Secrets_are_in_no_comparison()
    {
        var compared = (await Story.Value).SecretCompared;

        Assert.Equal(3, compared.ExitCode);
        Assert.Contains("--- v1.Secret.payments.checkout", compared.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", compared.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cGxhbnRlZC1zZWNyZXQ", compared.Output, StringComparison.Ordinal);
    }
}
