using System.Text;
using System.Text.Json;

namespace Infra.EndToEnd.Tests;

[Collection(Playground.Name)]
public sealed class PipelineTests
{
    private const string First = "harbor.dev.example.com/payments/payments@sha256:";

    private static readonly Lazy<Task<PipelineStory>> Story = new(PipelineStory.PlayAsync);

    [Fact]
    public async Task Jenkins_may_make_every_agent_and_each_fits_its_namespace_and_runs()
    {
        var story = await Story.Value;

        Assert.Equal(["deliver-payments", "deliver-risk", "payments-build", "risk-build"], story.Made.Keys.Order());
        Assert.All(story.Made.Values, made => Assert.Equal(("", 0), (made.Errors, made.ExitCode)));
        Assert.All(story.Ready.Values, ready => Assert.Equal(("", 0), (ready.Errors, ready.ExitCode)));
    }

    [Fact]
    public async Task Nobody_in_a_pipeline_may_do_more_than_it_has_to()
    {
        var may = (await Story.Value).May;

        Assert.Equal(
            [
                "jenkins:jenkins create pods --namespace=payments",
                "payments:releaser patch deployments.apps --namespace=payments",
                "payments:releaser patch deployments.apps --namespace=payments-batch",
            ],
            may.Where(answer => answer.Value == "yes").Select(answer => answer.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal(5, may.Values.Count(answer => answer == "no"));
    }

    [Fact]
    public async Task Builders_have_the_login_of_their_line_as_their_tools_read_it()
    {
        using var login = JsonDocument.Parse((await Story.Value).PushSecret);

        var auth = login.RootElement.GetProperty("auths").GetProperty("harbor.dev.example.com").GetProperty("auth");
        Assert.Matches(@"^robot\$payments\+push:[A-Za-z0-9]{32}$", Encoding.UTF8.GetString(auth.GetBytesFromBase64()));
    }

    [Fact]
    public async Task A_job_compares_and_delivers_to_every_namespace_that_the_repository_speaks_of()
    {
        var story = await Story.Value;

        Assert.Equal(3, story.Compared.ExitCode);
        Assert.Contains("--- apps.v1.Deployment.payments.payments", story.Compared.Output, StringComparison.Ordinal);
        Assert.Contains(
            "--- apps.v1.Deployment.payments-batch.payments",
            story.Compared.Output,
            StringComparison.Ordinal
        );
        story.Delivered.Expect(0);
        var digest = "1".PadLeft(64, '0');
        Assert.Equal($"payments-batch {First}{digest}\npayments {First}{digest}\n", story.DeliveredImages);
    }

    [Fact]
    public async Task What_would_be_something_else_than_was_compared_is_not_delivered()
    {
        var story = await Story.Value;

        Assert.Equal(3, story.ComparedAgain.ExitCode);
        Assert.Equal(4, story.DeliveredAfterChange.ExitCode);
        Assert.Contains(
            "not agreed to; nothing was changed",
            story.DeliveredAfterChange.Errors,
            StringComparison.Ordinal
        );
    }
}
