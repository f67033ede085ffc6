using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Resources;
using AzureProvider = Pulumi.AzureNative.Provider;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Components;

/// <summary>A cluster on Azure with its resource group, network, identity and node pools.</summary>
public sealed class AksCluster : ComponentResource
{
    public AksCluster(string name, AksPlan plan, ComponentResourceOptions? options = null)
        : base("infra:azure:AksCluster", name, options)
    {
        var azure = Azure = new AzureProvider(
            name,
            AzureAccess.To(plan, plan.Subscription),
            new CustomResourceOptions { Parent = this }
        );
        var group = Group = new ResourceGroup(
            plan.ResourceGroup,
            new ResourceGroupArgs
            {
                ResourceGroupName = plan.ResourceGroup,
                Location = plan.Location,
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions
            {
                Parent = this,
                Provider = azure,
                Protect = plan.Protect,
            }
        );
        var inside = new ComponentResourceOptions { Parent = this, Provider = azure };
        var network = Network = new ClusterNetwork(name, plan, group, inside);
        var identity = new ClusterIdentity(name, plan, group, network, inside);
        var logs = plan.Monitoring is { } monitoring ? new LogStore(name, plan, monitoring, inside) : null;
        var control = new ControlPlane(name, plan, group, network, identity, logs, inside);
        _ = new NodePools(name, plan, group, network, control, inside);
        if (plan.Maintenance.Count > 0)
        {
            _ = new Maintenance(name, plan, group, control, inside);
        }

        if (logs is not null && plan.Monitoring is not null)
        {
            _ = new ClusterLogs(name, plan, plan.Monitoring, group, control, logs, inside);
        }

        Fqdn = control.Cluster.Fqdn;
        OidcIssuer = control.Cluster.OidcIssuerProfile.Apply(profile => profile?.IssuerURL ?? "");
        Kubernetes = ClusterAccess.Create(name, plan.Cluster.Name, ClusterCredentials.Of(plan, control), this);
        RegisterOutputs();
    }

    /// <summary>The name under which the API server answers.</summary>
    [Output("fqdn")]
    public Output<string> Fqdn { get; private set; }

    /// <summary>Where Azure finds the keys of the cluster's service accounts, for workload identities.</summary>
    [Output("oidcIssuer")]
    public Output<string> OidcIssuer { get; private set; }

    /// <summary>The way into its subscription.</summary>
    public AzureProvider Azure { get; }

    public ResourceGroup Group { get; }

    /// <summary>Its subnets and the zones of its data services.</summary>
    public ClusterNetwork Network { get; }

    /// <summary>The way into the cluster.</summary>
    public KubernetesProvider Kubernetes { get; }
}
