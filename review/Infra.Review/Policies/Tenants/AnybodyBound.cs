using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>Anonymous callers, all who signed in, or the account that every Pod of a namespace has by itself.</summary>
internal sealed class AnybodyBound()
    : ResourcePolicy(
        "INF698",
        PolicySeverity.Error,
        "a role is given to everybody",
        "name the groups that need it",
        ("kubernetes", "rbac.authorization.k8s.io", "RoleBinding"),
        ("kubernetes", "rbac.authorization.k8s.io", "ClusterRoleBinding")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["subjects"]
            .Items.Where(subject =>
                subject["name"].Text
                    is "system:anonymous"
                        or "system:unauthenticated"
                        or "system:authenticated"
                        or "system:serviceaccounts"
                || subject["kind"].Is("ServiceAccount") && subject["name"].Is("default")
            )
            .Select(subject => subject["name"].Breaks($"is {subject["name"].Shown}"));
    }
}
