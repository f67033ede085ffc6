using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>These verbs exist to go round the rule that nobody can give more than he has.</summary>
internal sealed class EscalatingRole()
    : ResourcePolicy(
        "INF695",
        PolicySeverity.Error,
        "a role lets its holder become somebody else",
        "take escalate, bind and impersonate out",
        ("kubernetes", "rbac.authorization.k8s.io", "Role"),
        ("kubernetes", "rbac.authorization.k8s.io", "ClusterRole")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["rules"]
            .Items.Select(rule => rule["verbs"])
            .Where(verbs => verbs.Texts.Any(verb => verb is "escalate" or "bind" or "impersonate"))
            .Select(verbs => verbs.Breaks("has escalate, bind or impersonate"));
    }
}
