using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AddOnClusterRuleTests
{
    private static readonly Stack Two = AddOnStack
        .Of(
            "\"kuboard\": { \"host\": \"console.example.com\" }, \"certManager\": {}",
            addOns => new Kuboard(addOns.Kuboard),
            addOns => new CertManager(addOns.CertManager)
        )
        .With("clusters", """{ "lab-1": { "target": "kubeconfig", "kubeconfig": "lab" } }""")
        .With("clusters.lab-2", """{ "target": "kubeconfig", "kubeconfig": "lab" }""")
        .With("secrets.lab", "\"config\"") with
    {
        SecretKeys = ["infra:secrets"],
    };

    [Fact]
    public void What_runs_once_says_where() =>
        PlanAssert.Refused(
            Two,
            "INF295 infra:addOns.kuboard.cluster: is missing, and the stack has several; write one of lab-1, lab-2"
        );

    [Fact]
    public void A_cluster_that_is_not_there_is_refused() =>
        PlanAssert.Refused(
            Two.With("addOns.kuboard.cluster", "\"lab-3\""),
            "INF295 infra:addOns.kuboard.cluster: 'lab-3' is no cluster of this stack; write lab-1"
        );

    [Fact]
    public void What_every_cluster_has_names_none() =>
        PlanAssert.Refused(
            Two.With("addOns.kuboard.cluster", "\"lab-2\"").With("addOns.certManager.cluster", "\"lab-2\""),
            "INF295 infra:addOns.certManager.cluster: names one cluster, and every cluster has its own; remove it"
        );

    [Fact]
    public void It_is_planned_in_that_cluster_alone()
    {
        var plan = PlanAssert.Accepted(Two.With("addOns.kuboard.cluster", "\"lab-2\""));

        Assert.Equal(["edge", "certManager"], plan.Clusters[0].AddOns.Select(addOn => addOn.Name));
        Assert.Equal(["edge", "certManager", "kuboard"], plan.Clusters[1].AddOns.Select(addOn => addOn.Name));
    }
}
