using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Everybody who may look may read ConfigMaps, and they show in every plan. (release rule: ConfigMap and Secret)</summary>
internal sealed class SecretInConfigMap()
    : ResourcePolicy(
        "INF681",
        PolicySeverity.Error,
        "a ConfigMap holds what looks like a secret",
        "put it into a Secret",
        ("kubernetes", "core", "ConfigMap")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return inputs["data"]
            .Members.Where(member => SecretName.Looks(member.Name) && member.Value.Text is { Length: > 0 })
            .Select(member => member.Value.Breaks("is in plain text"));
    }
}
