using Infra.Planning.Plan;
using Pulumi;

namespace Infra.Components;

/// <summary>A cluster, made or found, with everything that the platform puts into it.</summary>
public sealed class PlatformCluster : ComponentResource
{
    /// <param name="secret">Gives what a person has supplied under that name.</param>
    public PlatformCluster(
        ClusterPlan plan,
        Func<string, Output<string>> secret,
        ComponentResourceOptions? options = null
    )
        : base("infra:platform:Cluster", plan.Name.Value, options)
    {
        var name = plan.Name.Value;
        var access = plan.Host switch
        {
            AksPlan aks => (Aks = new AksCluster(name, aks, new() { Parent = this })).Kubernetes,
            KubeconfigPlan existing => ClusterAccess.Create(name, name, secret(existing.Secret), this),
            var other => throw new InvalidOperationException($"There is no way into {other.GetType().Name}."),
        };
        foreach (var space in plan.Namespaces)
        {
            _ = new LineNamespace($"{name}-{space.Name}", space, new() { Parent = this, Provider = access });
        }

        RegisterOutputs();
    }

    /// <summary>Null where the cluster existed before.</summary>
    public AksCluster? Aks { get; }
}
