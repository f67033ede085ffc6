using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>All node pools beside the one that the cluster is made with.</summary>
public sealed class NodePools : ComponentResource
{
    public NodePools(
        string name,
        AksPlan plan,
        ResourceGroup group,
        ClusterNetwork network,
        ControlPlane control,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:NodePools", name, options)
    {
        Resource previous = control.Cluster;
        foreach (var pool in plan.Pools)
        {
            var args = AgentPools.Standalone(pool, plan.Cluster.Kubernetes, network.Nodes(pool).Id);
            args.ResourceGroupName = plan.ResourceGroup.Of(group);
            args.ResourceName = plan.Cluster.Name.Of(control.Cluster);
            previous = new AgentPool(
                $"{name}-{pool.Name}",
                args,
                new CustomResourceOptions
                {
                    Parent = this,
                    // Azure answers 409 to two changes of one cluster's pools at a time.
                    DependsOn = previous,
                    IgnoreChanges = OwnedByAzure(pool, plan.Cluster.Upgrades),
                    ReplaceOnChanges = [.. AgentPools.FixedByAzure],
                }
            );
        }

        RegisterOutputs();
    }

    private static List<string> OwnedByAzure(PoolPlan pool, UpgradePlan upgrades)
    {
        var owned = new List<string>();
        if (pool.Autoscales)
        {
            owned.Add("count");
        }

        if (upgrades.MovesVersion)
        {
            owned.Add("orchestratorVersion");
        }

        return owned;
    }
}
