namespace Infra.TestProviders.Kubernetes;

/// <summary>Which properties of which kind make the official provider plan a replacement (4.34, its diff table).</summary>
internal static class ReplaceRules
{
    private static readonly string[] Always = ["metadata.name", "metadata.namespace"];

    private static readonly Dictionary<(string Group, string Kind), string[]> ByKind = new()
    {
        [("apps", "Deployment")] = ["spec.selector"],
        [("apps", "DaemonSet")] = ["spec.selector"],
        [("apps", "StatefulSet")] =
        [
            "spec.selector",
            "spec.serviceName",
            "spec.podManagementPolicy",
            "spec.revisionHistoryLimit",
            "spec.volumeClaimTemplates",
        ],
        [("batch", "Job")] = ["spec.template", "spec.selector", "spec.completions", "spec.parallelism"],
        [("", "Pod")] =
        [
            "spec.affinity",
            "spec.automountServiceAccountToken",
            "spec.dnsConfig",
            "spec.dnsPolicy",
            "spec.enableServiceLinks",
            "spec.hostAliases",
            "spec.hostIPC",
            "spec.hostNetwork",
            "spec.hostPID",
            "spec.hostname",
            "spec.imagePullSecrets",
            "spec.nodeName",
            "spec.nodeSelector",
            "spec.preemptionPolicy",
            "spec.priority",
            "spec.priorityClassName",
            "spec.readinessGates",
            "spec.restartPolicy",
            "spec.runtimeClassName",
            "spec.schedulerName",
            "spec.securityContext",
            "spec.serviceAccount",
            "spec.serviceAccountName",
            "spec.shareProcessNamespace",
            "spec.subdomain",
            "spec.terminationGracePeriodSeconds",
            "spec.topologySpreadConstraints",
            "spec.volumes",
            .. Containers("containers"),
            .. Containers("initContainers"),
        ],
        [("", "PersistentVolumeClaim")] =
        [
            "spec.accessModes",
            "spec.selector",
            "spec.storageClassName",
            "spec.volumeName",
        ],
        [("", "PersistentVolume")] =
        [
            "spec.awsElasticBlockStore",
            "spec.azureDisk",
            "spec.azureFile",
            "spec.csi",
            "spec.fc",
            "spec.hostPath",
            "spec.iscsi",
            "spec.local",
            "spec.nfs",
        ],
        [("", "Service")] = ["spec.clusterIP"],
        [("", "Secret")] = ["type"],
        [("", "ResourceQuota")] = ["spec.scopes"],
        [("rbac.authorization.k8s.io", "RoleBinding")] = ["roleRef"],
        [("rbac.authorization.k8s.io", "ClusterRoleBinding")] = ["roleRef"],
        [("storage.k8s.io", "StorageClass")] = ["parameters", "provisioner"],
    };

    public static bool Replaces(string group, string kind, InputChange change) =>
        Always.Concat(ByKind.GetValueOrDefault((group, kind), [])).Any(change.IsAt);

    private static IEnumerable<string> Containers(string list) =>
        new[]
        {
            "args",
            "command",
            "env",
            "envFrom",
            "image",
            "lifecycle",
            "livenessProbe",
            "name",
            "ports",
            "readinessProbe",
            "resources",
            "securityContext",
            "startupProbe",
            "stdin",
            "tty",
            "volumeDevices",
            "volumeMounts",
            "workingDir",
        }.Select(property => $"spec.{list}[].{property}");
}
