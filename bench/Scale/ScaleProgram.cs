using Pulumi;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Aks = Pulumi.AzureNative.ContainerService;

namespace Infra.Bench.Scale;

/// <summary>An AKS cluster and nine Kubernetes objects for each of N business lines: the work that is measured.</summary>
internal static class ScaleProgram
{
    /// <summary>Objects of one business line.</summary>
    public const int ObjectsPerLine = 9;

    public static Task<int> RunAsync() =>
        Pulumi.Deployment.RunAsync(() => Declare(new Pulumi.Config("scale").RequireInt32("lines")));

    public static void Declare(int lines)
    {
        _ = new Aks.ManagedCluster(
            "cluster",
            new Aks.ManagedClusterArgs
            {
                ResourceGroupName = "scale",
                ResourceName = "scale",
                DnsPrefix = "scale",
                AgentPoolProfiles = new ManagedClusterAgentPoolProfileArgs
                {
                    Name = "system",
                    Mode = "System",
                    Count = 3,
                    VmSize = "Standard_D4ds_v5",
                },
            }
        );
        for (var line = 0; line < lines; line++)
            DeclareLine($"line-{line:D5}");
    }

    private static void DeclareLine(string name)
    {
        var labels = new InputMap<string> { { "platform/line", name } };
        var space = new Namespace(
            name,
            new NamespaceArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Labels = labels },
            }
        );
        var inside = space.Metadata.Apply(metadata => metadata.Name);
        ObjectMetaArgs Meta(string what) =>
            new()
            {
                Name = what,
                Namespace = inside,
                Labels = labels,
            };

        _ = new ResourceQuota(
            $"{name}-quota",
            new ResourceQuotaArgs
            {
                Metadata = Meta("quota"),
                Spec = new ResourceQuotaSpecArgs
                {
                    Hard =
                    {
                        { "requests.cpu", "20" },
                        { "requests.memory", "64Gi" },
                        { "limits.cpu", "40" },
                        { "limits.memory", "128Gi" },
                        { "pods", "200" },
                    },
                },
            }
        );
        _ = new LimitRange(
            $"{name}-limits",
            new LimitRangeArgs
            {
                Metadata = Meta("limits"),
                Spec = new LimitRangeSpecArgs
                {
                    Limits = new LimitRangeItemArgs
                    {
                        Type = "Container",
                        Default = { { "cpu", "500m" }, { "memory", "512Mi" } },
                        DefaultRequest = { { "cpu", "100m" }, { "memory", "128Mi" } },
                    },
                },
            }
        );
        DeclarePolicies(name, Meta);
        DeclareAccess(name, Meta);
    }

    private static void DeclarePolicies(string name, Func<string, ObjectMetaArgs> meta)
    {
        _ = new NetworkPolicy(
            $"{name}-deny",
            new NetworkPolicyArgs
            {
                Metadata = meta("default-deny"),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs(),
                    PolicyTypes = { "Ingress", "Egress" },
                },
            }
        );
        _ = new NetworkPolicy(
            $"{name}-dns",
            new NetworkPolicyArgs
            {
                Metadata = meta("dns"),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs(),
                    PolicyTypes = { "Egress" },
                    Egress = new NetworkPolicyEgressRuleArgs
                    {
                        Ports =
                        {
                            new NetworkPolicyPortArgs { Port = 53, Protocol = "UDP" },
                            new NetworkPolicyPortArgs { Port = 53, Protocol = "TCP" },
                        },
                        To = new NetworkPolicyPeerArgs
                        {
                            NamespaceSelector = new LabelSelectorArgs
                            {
                                MatchLabels = { { "kubernetes.io/metadata.name", "kube-system" } },
                            },
                        },
                    },
                },
            }
        );
        _ = new NetworkPolicy(
            $"{name}-own",
            new NetworkPolicyArgs
            {
                Metadata = meta("own-traffic"),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs(),
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress = new NetworkPolicyIngressRuleArgs
                    {
                        From = new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() },
                    },
                    Egress = new NetworkPolicyEgressRuleArgs
                    {
                        To = new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() },
                    },
                },
            }
        );
    }

    private static void DeclareAccess(string name, Func<string, ObjectMetaArgs> meta)
    {
        _ = new ServiceAccount($"{name}-account", new ServiceAccountArgs { Metadata = meta("deployer") });
        _ = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Metadata = meta("developer"),
                Rules = new PolicyRuleArgs
                {
                    ApiGroups = { "apps" },
                    Resources = { "deployments", "statefulsets" },
                    Verbs = { "get", "list", "watch", "create", "update", "patch", "delete" },
                },
            }
        );
        _ = new RoleBinding(
            $"{name}-binding",
            new RoleBindingArgs
            {
                Metadata = meta("developers"),
                RoleRef = new RoleRefArgs
                {
                    ApiGroup = "rbac.authorization.k8s.io",
                    Kind = "Role",
                    Name = "developer",
                },
                Subjects = new SubjectArgs
                {
                    ApiGroup = "rbac.authorization.k8s.io",
                    Kind = "Group",
                    Name = $"{name}-developers",
                },
            }
        );
    }
}
