using Infra.Live;
using Infra.Review.Drift;
using Infra.Review.Graph;
using Infra.TestKit.ControlPlane;

namespace Infra.EndToEnd.Tests;

[Collection(Playground.Name)]
public sealed class DriftTests
{
    private static readonly Lazy<Task<DriftStory>> Story = new(DriftStory.PlayAsync);

    [Fact]
    public async Task Right_after_a_deployment_nothing_is_dangerous()
    {
        var story = await Story.Value;

        Assert.Equal(0, story.StateBefore.ExitCode);
        Assert.Equal(0, story.LiveBefore.ExitCode);
        Assert.DoesNotContain("dangerous", story.LiveBefore.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dangerous", story.StateBefore.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_just_been_deployed_is_what_the_next_preview_has()
    {
        var compared = (await Story.Value).PreviewBefore;

        Assert.True(compared.ExitCode == 0, compared.Output + compared.Errors);
        Assert.Contains(" same", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_tells_every_change_by_hand_as_it_happens_and_ends_when_interrupted()
    {
        var story = await Story.Value;

        Assert.All(
            DriftStory.Told,
            line => Assert.Contains(story.Watched, told => told.StartsWith(line, StringComparison.Ordinal))
        );
        Assert.Contains("back      RoleBinding risk/friend", story.Watched);
        Assert.Equal(DriftStory.ExitOfInterrupted, story.WatchEnd);
    }

    [Fact]
    public async Task Each_change_by_hand_is_found_and_classified()
    {
        var story = await Story.Value;

        Assert.Equal(4, story.LiveAfter.ExitCode);
        Assert.All(
            DriftStory.Told.Where(line => !line.Contains("friend", StringComparison.Ordinal)),
            line => Assert.Contains(line, story.LiveAfter.Output, StringComparison.Ordinal)
        );
        Assert.Contains("4 dangerous · ", story.LiveAfter.Output, StringComparison.Ordinal);
        Assert.Contains("\"motion\":\"raised\"", story.LiveAsJson.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refreshed_state_tells_the_same_of_what_still_exists()
    {
        var story = await Story.Value;

        Assert.Equal(4, story.StateAfter.ExitCode);
        Assert.Contains("spec.hard.pods  raised", story.StateAfter.Output, StringComparison.Ordinal);
        Assert.Contains("rules  widened", story.StateAfter.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scaled_Deployment_is_benign_and_another_image_is_not()
    {
        await using var cluster = await Cluster.StartAsync();
        var plan = ResourceGraph.Of("p", "dev", [Deployment()]);
        (
            await cluster.KubectlAsync("create", "deployment", "web", "--image=registry.example/web:1", "--replicas=2")
        ).Expect(0);
        using var live = LiveCluster.Connect(cluster.KubeConfigPath, context: null);
        var watch = new DriftWatch(live, new LiveDrift(plan));

        Assert.Empty(await watch.LookAsync(TestContext.Current.CancellationToken));
        (await cluster.KubectlAsync("scale", "deployment", "web", "--replicas=5")).Expect(0);
        (await cluster.KubectlAsync("set", "image", "deployment/web", "web=elsewhere.example/web:1")).Expect(0);
        var found = await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("spec.replicas", DriftMotion.Raised, DriftClass.Benign),
                ("spec.template.spec.containers[name=web].image", DriftMotion.Changed, DriftClass.Dangerous),
            ],
            found.Select(finding => ($"{finding.Path}", finding.Motion, finding.Class)).Order()
        );
    }

    private static Resource Deployment()
    {
        var labels = PropertyValue.Object(("app", PropertyValue.Of("web")));
        var container = PropertyValue.Object(
            ("name", PropertyValue.Of("web")),
            ("image", PropertyValue.Of("registry.example/web:1"))
        );
        return new Resource
        {
            Urn = "urn:pulumi:dev::p::kubernetes:apps/v1:Deployment::web",
            Type = "kubernetes:apps/v1:Deployment",
            Name = "web",
            Custom = true,
            Inputs = PropertyValue.Object(
                (
                    "metadata",
                    PropertyValue.Object(("name", PropertyValue.Of("web")), ("namespace", PropertyValue.Of("default")))
                ),
                (
                    "spec",
                    PropertyValue.Object(
                        ("replicas", PropertyValue.Of(2)),
                        ("selector", PropertyValue.Object(("matchLabels", labels))),
                        (
                            "template",
                            PropertyValue.Object(
                                ("metadata", PropertyValue.Object(("labels", labels))),
                                ("spec", PropertyValue.Object(("containers", PropertyValue.List(container))))
                            )
                        )
                    )
                )
            ),
        };
    }
}
