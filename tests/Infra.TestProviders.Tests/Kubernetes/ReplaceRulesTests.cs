using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.TestProviders.Kubernetes;

namespace Infra.TestProviders.Tests.Kubernetes;

public sealed class ReplaceRulesTests
{
    public static TheoryData<string, string, bool> ReviewRows =>
        [
            .. ChangeRules
                .Default.All.Where(rule => rule.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
                .Where(rule => !rule.Type.Contains("helm.sh") && !rule.Type.EndsWith('*'))
                // The review takes nearly all of a Pod for all of it.
                .Where(rule => (rule.Type, rule.Property) != ("kubernetes:core/v1:Pod", "spec"))
                .Select(rule => (rule.Type, rule.Property, rule.Replaces)),
        ];

    [Theory]
    [MemberData(nameof(ReviewRows))]
    public void The_provider_plans_what_the_review_says(string type, string property, bool replaces)
    {
        var (group, kind) = (type.Split(':', '/')[1], type.Split(':')[^1]);
        var change = new InputChange(property, property, ChangeKind.Update, Before: null, After: null);

        Assert.Equal(replaces, ReplaceRules.Replaces(group == "core" ? "" : group, kind, change));
    }

    [Theory]
    [InlineData("data", "{}", true)]
    [InlineData("data", """{"enableConfigMapMutable": "true"}""", false)]
    [InlineData("metadata.labels.a", "{}", false)]
    public async Task A_ConfigMap_is_replaced_unless_the_provider_says_that_it_is_mutable(
        string changed,
        string settings,
        bool replaces
    )
    {
        var stop = TestContext.Current.CancellationToken;
        using var provider = new KubernetesProvider();
        await provider.ConfigureAsync(Json.Object(settings), stop);

        var difference = await provider.DiffAsync(
            new(
                Name,
                "default/web",
                ConfigMap("a", "1"),
                changed == "data" ? ConfigMap("a", "2") : ConfigMap("b", "1")
            ),
            stop
        );

        Assert.Equal(replaces, Assert.Single(difference.Changes).Replaces);
        Assert.Equal(replaces, difference.DeleteBeforeReplace);
    }

    [Fact]
    public async Task An_object_with_an_automatic_name_comes_before_the_old_one_goes()
    {
        using var provider = new KubernetesProvider();
        var before = Job("""{"name": "migrate-1a2b3c4d", "annotations": {"pulumi.com/autonamed": "true"}}""", 1);
        var after = Job("""{"name": "migrate-1a2b3c4d", "annotations": {"pulumi.com/autonamed": "true"}}""", 2);

        var difference = await provider.DiffAsync(
            new(Name, "default/migrate-1a2b3c4d", before, after),
            TestContext.Current.CancellationToken
        );

        Assert.True(Assert.Single(difference.Changes).Replaces);
        Assert.False(difference.DeleteBeforeReplace);
    }

    [Fact]
    public async Task A_new_object_gets_a_name_that_stays()
    {
        using var provider = new KubernetesProvider();
        var stop = TestContext.Current.CancellationToken;
        var nameless = Json.Object("""{"apiVersion": "v1", "kind": "ConfigMap", "data": {"a": "1"}}""");

        var first = await provider.CheckAsync(new(Name, ObjectValue.Empty, nameless, new byte[] { 1 }), stop);
        var second = await provider.CheckAsync(new(Name, first.Inputs, nameless, new byte[] { 2 }), stop);
        var other = await provider.CheckAsync(new(Name, ObjectValue.Empty, nameless, new byte[] { 2 }), stop);

        Assert.Matches("^web-[0-9a-f]{8}$", new Manifest(first.Inputs).Name);
        Assert.Equal(first.Inputs, second.Inputs);
        Assert.NotEqual(first.Inputs, other.Inputs);
    }

    [Fact]
    public async Task A_Helm_release_that_may_become_another_on_another_day_is_refused()
    {
        using var provider = new KubernetesProvider();
        var name = Name with { Type = "kubernetes:helm.sh/v3:Release" };

        var result = await provider.CheckAsync(
            new(
                name,
                ObjectValue.Empty,
                Json.Object("""{"chart": "harbor", "name": "harbor", "namespace": "harbor"}"""),
                default
            ),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("version", Assert.Single(result.Failures).Property);
    }

    private static ResourceName Name => new("urn:pulumi:dev::infra::x::web", "kubernetes:core/v1:ConfigMap", "web");

    private static ObjectValue ConfigMap(string label, string value) =>
        Json.Object(
            $$"""
            {
              "apiVersion": "v1",
              "kind": "ConfigMap",
              "metadata": { "name": "web", "namespace": "default", "labels": { "a": "{{label}}" } },
              "data": { "a": "{{value}}" }
            }
            """
        );

    private static ObjectValue Job(string metadata, int completions) =>
        Json.Object(
            $$"""
            {
              "apiVersion": "batch/v1",
              "kind": "Job",
              "metadata": {{metadata}},
              "spec": { "completions": {{completions}} }
            }
            """
        );
}
