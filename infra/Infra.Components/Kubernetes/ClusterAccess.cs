using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;
using KubernetesProviderArgs = Pulumi.Kubernetes.ProviderArgs;

namespace Infra.Components;

/// <summary>The way into a cluster, the same for all.</summary>
public static class ClusterAccess
{
    /// <param name="identifier">
    /// What the cluster is called. As long as it stays, a new kubeconfig is an update and nothing in the cluster is
    /// replaced, not even in a preview that does not know the kubeconfig yet.
    /// </param>
    public static KubernetesProvider Create(
        string name,
        string identifier,
        Output<string> kubeconfig,
        Resource? parent = null
    ) =>
        new(
            name,
            new KubernetesProviderArgs
            {
                KubeConfig = kubeconfig,
                ClusterIdentifier = identifier,
                EnableServerSideApply = true,
                // A changed value is a change of the object, not another object. Workloads roll by a checksum.
                EnableConfigMapMutable = true,
                EnableSecretMutable = true,
            },
            new CustomResourceOptions { Parent = parent }
        );
}
