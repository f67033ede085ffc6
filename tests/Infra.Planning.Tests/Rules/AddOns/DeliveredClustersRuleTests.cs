using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DeliveredClustersRuleTests
{
    private static readonly Stack Two = TwoLines
        .OverTwoClusters(AddOnStack.WithPipelines)
        .WithSecret("gitLabToken")
        .With("addOns.jenkins.cluster", "\"one\"")
        .With("addOns.harbor.cluster", "\"one\"");

    [Fact]
    public void A_cluster_that_nothing_is_delivered_to_is_named() =>
        PlanAssert.Refused(
            Two,
            "INF446 infra:addOns.jenkins.clusters.two: is missing, so that nothing is delivered there; write two: and the "
                + "name of a secret with a kubeconfig that has the rights of its releasers"
        );

    [Fact]
    public void A_way_into_the_other_cluster_becomes_a_credential_and_a_part_of_every_pipeline()
    {
        var plan = PlanAssert.Accepted(
            Two.With("addOns.jenkins.clusters", """{ "two": "kubeconfigOfTwo" }""").WithSecret("kubeconfigOfTwo")
        );

        var jenkins = plan.Clusters[0].AddOns.Single(addOn => addOn.Name == "jenkins");
        var document = ((Infra.Planning.AddOns.JenkinsValues)jenkins.Releases[0].Values).Controller.Casc.ConfigScripts[
            "platform"
        ];
        Assert.Contains("cluster-two", document, StringComparison.Ordinal);
        Assert.Contains(
            "secretBytes: \"${readFileBase64:/run/secrets/jenkins-keys-cluster-two}\"",
            document,
            StringComparison.Ordinal
        );
        Assert.Contains(@"def clusters = [\'\', \'two\']", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("three")]
    public void A_cluster_that_is_no_other_of_the_stack_is_refused(string name) =>
        PlanAssert.Refused(
            Two.With("addOns.jenkins.clusters", $$"""{ "two": "kubeconfigOfTwo", "{{name}}": "kubeconfigOfTwo" }""")
                .WithSecret("kubeconfigOfTwo"),
            $"INF446 infra:addOns.jenkins.clusters.{name}: '{name}' is no other cluster of this stack; remove it, or write one of two"
        );
}
