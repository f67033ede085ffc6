using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Settings;

public sealed class SecretTests
{
    private const string Planted = "s3cr3t-that-must-not-show";

    private static readonly Stack Lab = Stack
        .Default.With("clusters", """{ "lab": { "target": "kubeconfig", "kubeconfig": "labKubeconfig" } }""")
        .With("secrets", $$"""{ "labKubeconfig": "{{Planted}}" }""") with
    {
        SecretKeys = ["infra:secrets"],
    };

    [Fact]
    public void A_cluster_that_exists_is_reached_by_a_secret_whose_value_stays_out_of_the_plan()
    {
        var plan = PlanAssert.Accepted(Lab);

        Assert.Equal(new KubeconfigPlan("labKubeconfig"), Assert.Single(plan.Clusters).Host);
        Assert.DoesNotContain(Planted, plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_secret_is_reported_with_the_command_that_sets_it() =>
        PlanAssert.Refused(
            Lab.Without("secrets"),
            "INF106 infra:secrets.labKubeconfig: is missing; "
                + "run pulumi config set --secret --path infra:secrets.labKubeconfig --stack test"
        );

    [Fact]
    public void A_secret_in_plain_text_is_refused() =>
        PlanAssert.Refused(
            Lab with
            {
                SecretKeys = [],
            },
            "INF107 infra:secrets.labKubeconfig: is in plain text, and in the history of the file; change the secret "
                + "itself, then run pulumi config set --secret --path infra:secrets.labKubeconfig --stack test"
        );

    [Fact]
    public void A_secret_that_nothing_uses_is_refused() =>
        PlanAssert.Refused(
            Lab.With("secrets.labKubeconfg", "\"text\""),
            "INF102 infra:secrets.labKubeconfg: is a secret that nothing uses; write labKubeconfig"
        );

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("clusters")]
    [InlineData("protect")]
    [InlineData("lines.payments.owners")]
    public void A_wrong_value_that_is_secret_is_never_quoted(string place)
    {
        var key = place.Split('.')[0];
        var stack = Stack.Default.With(place, $"\"{Planted}\"") with { SecretKeys = [$"infra:{key}"] };

        var result = stack.Plan();

        Assert.NotEmpty(result.Diagnostics);
        Assert.All(
            result.Diagnostics,
            diagnostic => Assert.DoesNotContain(Planted, diagnostic.ToString(), StringComparison.Ordinal)
        );
    }
}
