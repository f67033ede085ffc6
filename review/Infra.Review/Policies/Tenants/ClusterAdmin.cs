using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>cluster-admin may everything everywhere; administrators come from the group of the cluster. (CKV_K8S_49 and others)</summary>
internal sealed class ClusterAdmin()
    : ResourcePolicy(
        "INF696",
        PolicySeverity.Error,
        "somebody is made cluster administrator",
        "bind a role that holds what is needed",
        ("kubernetes", "rbac.authorization.k8s.io", "RoleBinding"),
        ("kubernetes", "rbac.authorization.k8s.io", "ClusterRoleBinding")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var role = inputs.At("roleRef.name");
        return role.BreaksIf(role.Is("cluster-admin"), "is cluster-admin");
    }
}
