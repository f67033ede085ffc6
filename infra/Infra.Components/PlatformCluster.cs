using Infra.Planning.Names;
using Infra.Planning.Plan;
using Pulumi;

namespace Infra.Components;

/// <summary>A cluster, made or found, with everything that the platform puts into it.</summary>
public sealed class PlatformCluster : ComponentResource
{
    private readonly Dictionary<NamespaceName, Output<string>> homes = [];

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
        var inside = new ComponentResourceOptions { Parent = this, Provider = access };
        var rules = new ClusterRules(name, plan.Admission, inside);
        foreach (var space in plan.Namespaces)
        {
            homes[space.Name] = new LineNamespace($"{name}-{space.Name}", space, secret, inside).Home;
        }

        var addOns = new Dictionary<string, ClusterAddOn>();
        foreach (var addOn in plan.AddOns)
        {
            addOns[addOn.Name] = new ClusterAddOn(
                $"{name}-{addOn.Name}",
                addOn,
                ServicesOf(plan, addOn),
                secret,
                HomeOf,
                new ComponentResourceOptions
                {
                    Parent = this,
                    Provider = access,
                    DependsOn = [rules, .. addOn.After.Select(before => addOns[before])],
                }
            );
            foreach (var (space, home) in addOns[addOn.Name].Homes)
            {
                homes[space] = home;
            }
        }

        if (plan.Edge is { } edge)
        {
            _ = new ClusterEdge(
                name,
                edge,
                HomeOf,
                new ComponentResourceOptions
                {
                    Parent = this,
                    Provider = access,
                    DependsOn = edge.After.Select(before => addOns[before]).ToArray(),
                }
            );
        }

        RegisterOutputs();
    }

    /// <summary>Null where the cluster existed before.</summary>
    public AksCluster? Aks { get; }

    /// <summary>Null for an add-on that has nothing in Azure.</summary>
    private AddOnServices? ServicesOf(ClusterPlan plan, AddOnPlan addOn) =>
        Aks is not null && plan.Host is AksPlan aks && !addOn.Services.IsEmpty
            ? new(
                $"{plan.Name}-{addOn.Name}",
                addOn.Services,
                aks,
                Aks,
                new ComponentResourceOptions { Parent = this, Provider = Aks.Azure }
            )
            : null;

    private Output<string> HomeOf(NamespaceName space) =>
        homes.TryGetValue(space, out var home) ? home : Output.Create(space.Value);
}
