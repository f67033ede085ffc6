using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>
/// What people and pipelines of a line may do in its namespaces. None may touch what bounds the namespace: quotas, limit
/// ranges, network policies, roles, bindings, service accounts and the namespace's own labels.
/// </summary>
internal static class TenantRoles
{
    private static readonly Seq<string> Read = ["get", "list", "watch"];

    private static readonly Seq<string> Write = ["create", "delete", "patch", "update"];

    private static readonly Seq<string> Change = ["create", "patch", "update"];

    private static readonly Seq<RoleRulePlan> Viewing =
    [
        new(
            [""],
            [
                "configmaps",
                "endpoints",
                "events",
                "limitranges",
                "persistentvolumeclaims",
                "pods",
                "pods/log",
                "resourcequotas",
                "serviceaccounts",
                "services",
            ],
            Read
        ),
        new(["apps"], ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"], Read),
        new(["autoscaling"], ["horizontalpodautoscalers"], Read),
        new(["batch"], ["cronjobs", "jobs"], Read),
        new(["discovery.k8s.io"], ["endpointslices"], Read),
        new(["networking.k8s.io"], ["ingresses", "networkpolicies"], Read),
        new(["policy"], ["poddisruptionbudgets"], Read),
    ];

    public static RolePlan Viewer { get; } = new("viewer", Viewing);

    public static RolePlan Developer { get; } =
        new(
            "developer",
            [
                .. Viewing,
                new([""], ["secrets"], Read),
                new([""], ["configmaps", "persistentvolumeclaims", "secrets", "services"], Write),
                new([""], ["pods"], ["delete"]),
                new([""], ["pods/exec", "pods/portforward"], ["create"]),
                new(["apps"], ["deployments", "deployments/scale", "statefulsets", "statefulsets/scale"], Write),
                new(["autoscaling"], ["horizontalpodautoscalers"], Write),
                new(["batch"], ["cronjobs", "jobs"], Write),
                new(["policy"], ["poddisruptionbudgets"], Write),
            ]
        );

    public static RolePlan Releaser { get; } =
        new(
            "releaser",
            [
                .. Viewing,
                new([""], ["configmaps", "secrets", "services"], Change),
                new(["apps"], ["deployments", "deployments/scale", "statefulsets", "statefulsets/scale"], Change),
                new(["autoscaling"], ["horizontalpodautoscalers"], Change),
                new(["batch"], ["cronjobs"], Change),
                new(["batch"], ["jobs"], Write),
                new(["policy"], ["poddisruptionbudgets"], Change),
            ]
        );

    public static Seq<RolePlan> All { get; } = [Viewer, Developer, Releaser];
}
