using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>Without it every Pod of the cluster may talk to the line, and the line to everything. (kube-score: NetworkPolicy)</summary>
internal sealed class NoDefaultDeny()
    : Policy(
        "INF692",
        PolicySeverity.Error,
        "a namespace of a line is open",
        "add a NetworkPolicy with an empty podSelector, both policyTypes and no rules"
    )
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .LineNamespaces()
            .Where(space =>
                !estate
                    .Kubernetes("networking.k8s.io", "NetworkPolicy")
                    .Any(policy => policy.IsIn(space) && DeniesAll(policy["spec"]))
            )
            .Select(space => space.Breaks("has no default deny"));

    private static bool DeniesAll(Field spec) =>
        spec["podSelector"].Members.All(member => member.Value.IsEmpty)
        && spec["policyTypes"].Texts.Contains("Ingress")
        && spec["policyTypes"].Texts.Contains("Egress")
        && spec["ingress"].IsEmpty
        && spec["egress"].IsEmpty;
}
