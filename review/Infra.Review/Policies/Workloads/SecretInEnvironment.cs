using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>The value shows in every plan and to everybody who may look at Pods. (release rule: ConfigMap and Secret)</summary>
internal sealed class SecretInEnvironment()
    : ContainerPolicy(
        "INF682",
        PolicySeverity.Error,
        "an environment variable holds what looks like a secret",
        "take it from a Secret with valueFrom.secretKeyRef"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        return container["env"]
            .Items.Where(env =>
                env["name"].Text is { } name && SecretName.Looks(name) && env["value"].Text is { Length: > 0 }
            )
            .Select(env => env["value"].Breaks($"of {env["name"].Shown} is in plain text"))
            .FirstOrDefault();
    }
}
