using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>A line must not widen the walls around it.</summary>
internal sealed class GuardsInHand()
    : ResourcePolicy(
        "INF697",
        PolicySeverity.Error,
        "a role can change its own limits",
        "allow no writing verb on quotas, limit ranges, network policies, roles and bindings",
        ("kubernetes", "rbac.authorization.k8s.io", "Role")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["rules"]
            .Items.Where(rule => rule["verbs"].Texts.Any(Writes) && rule["resources"].Texts.Any(Guards))
            .Select(rule => rule.Breaks("writes to what guards the line"));
    }

    private static bool Writes(string verb) =>
        verb is "create" or "update" or "patch" or "delete" or "deletecollection" or "*";

    private static bool Guards(string resource) =>
        resource is "resourcequotas" or "limitranges" or "networkpolicies" or "roles" or "rolebindings";
}
