using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Which kinds a repository may bring into a namespace of its line, and which are the platform's.</summary>
internal static class ArgoKinds
{
    /// <summary>What releasers of a line may change, but for what no repository should hold.</summary>
    public static Seq<(string Group, string Kind)> Delivered { get; } =
    [
        ("", "ConfigMap"),
        ("", "Service"),
        ("apps", "Deployment"),
        ("apps", "StatefulSet"),
        ("autoscaling", "HorizontalPodAutoscaler"),
        ("batch", "CronJob"),
        ("batch", "Job"),
        ("policy", "PodDisruptionBudget"),
    ];

    /// <summary>What bounds a line: the program alone owns it.</summary>
    public static Seq<(string Group, string Kind)> Owned { get; } =
    [
        ("", "LimitRange"),
        ("", "Namespace"),
        ("", "ResourceQuota"),
        ("", "Secret"),
        ("", "ServiceAccount"),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
        ("networking.k8s.io", "NetworkPolicy"),
        ("rbac.authorization.k8s.io", "Role"),
        ("rbac.authorization.k8s.io", "RoleBinding"),
    ];

    /// <summary>A document of its own inside a value, as Argo CD has it.</summary>
    public static string Exclusions { get; } =
        string.Concat(
            Owned
                .GroupBy(kind => kind.Group)
                .Select(group =>
                    $"- apiGroups: [\"{group.Key}\"]\n  clusters: [\"*\"]\n"
                    + $"  kinds: [{string.Join(", ", group.Select(kind => kind.Kind))}]\n"
                )
        )
        + "- apiGroups: [\"\", discovery.k8s.io]\n  clusters: [\"*\"]\n  kinds: [Endpoints, EndpointSlice]\n"
        + "- apiGroups: [coordination.k8s.io]\n  clusters: [\"*\"]\n  kinds: [Lease]\n";
}
