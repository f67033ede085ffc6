using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>Who reads all secrets is administrator. (CKV2_K8S_5)</summary>
internal sealed class SecretsEverywhere()
    : ResourcePolicy(
        "INF699",
        PolicySeverity.Warning,
        "a role reads the secrets of the whole cluster",
        "use a Role in the namespaces that it concerns, or name the secrets",
        ("kubernetes", "rbac.authorization.k8s.io", "ClusterRole")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["rules"]
            .Items.Where(rule => rule["resources"].Texts.Contains("secrets") && rule["resourceNames"].IsEmpty)
            .Where(rule => rule["verbs"].Texts.Any(verb => verb is "get" or "list" or "watch"))
            .Select(rule => rule.Breaks("reads every secret"));
    }
}
