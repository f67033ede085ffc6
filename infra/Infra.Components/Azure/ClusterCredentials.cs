using System.Text;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.ContainerService;

namespace Infra.Components;

/// <summary>Asks Azure for the way into a cluster.</summary>
internal static class ClusterCredentials
{
    /// <summary>A kubeconfig, secret. Without local accounts it asks <c>kubelogin</c> for a token of Entra.</summary>
    public static Output<string> Of(AksPlan plan, ControlPlane control)
    {
        var options = new InvokeOutputOptions { Parent = control, DependsOn = control.Cluster };
        var kubeconfigs = plan.Cluster.LocalAccounts
            ? ListManagedClusterAdminCredentials
                .Invoke(
                    new ListManagedClusterAdminCredentialsInvokeArgs
                    {
                        ResourceGroupName = plan.ResourceGroup,
                        ResourceName = plan.Cluster.Name,
                    },
                    options
                )
                .Apply(result => result.Kubeconfigs)
            : ListManagedClusterUserCredentials
                .Invoke(
                    new ListManagedClusterUserCredentialsInvokeArgs
                    {
                        ResourceGroupName = plan.ResourceGroup,
                        ResourceName = plan.Cluster.Name,
                        Format = "exec",
                    },
                    options
                )
                .Apply(result => result.Kubeconfigs);
        return Output.CreateSecret(
            kubeconfigs.Apply(results => Encoding.UTF8.GetString(Convert.FromBase64String(results[0].Value)))
        );
    }
}
