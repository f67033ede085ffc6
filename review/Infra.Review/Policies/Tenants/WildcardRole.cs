using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>A star also covers what is added later. (CKV2_K8S_1 and others)</summary>
internal sealed class WildcardRole()
    : ResourcePolicy(
        "INF694",
        PolicySeverity.Error,
        "a role allows everything of a kind",
        "list what it needs",
        ("kubernetes", "rbac.authorization.k8s.io", "Role"),
        ("kubernetes", "rbac.authorization.k8s.io", "ClusterRole")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["rules"]
            .Items.SelectMany(rule => new[] { rule["verbs"], rule["resources"] })
            .Where(list => list.Texts.Contains("*"))
            .Select(list => list.Breaks("has *"));
    }
}
