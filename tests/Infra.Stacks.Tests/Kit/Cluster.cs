using Infra.Planning.Addresses;
using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Stacks.Tests.Kit;

/// <summary>A cluster of a platform, in the words of tests.</summary>
internal sealed class Cluster(ClusterPlan plan)
{
    public string Name => plan.Name.Value;

    /// <summary>Everything that was decided; fails for a cluster that exists already.</summary>
    public AksPlan Aks => Assert.IsType<AksPlan>(plan.Host);

    public ClusterTier Tier => Aks.Cluster.Tier;

    public bool IsProtected => Aks.Protect;

    /// <summary>Of the network, pods and services.</summary>
    public IEnumerable<Cidr> Ranges => [.. Aks.Network.Ranges, Aks.Cluster.Pods, Aks.Cluster.Services];

    public IEnumerable<string> Namespaces => plan.Namespaces.Select(space => space.Name.Value);

    /// <summary>As they are declared, not as Azure has them.</summary>
    public IEnumerable<Pool> Pools =>
        Aks
            .Pools.Prepend(Aks.SystemPool)
            .GroupBy(part => part.Pool.Value)
            .Select(parts => new Pool(parts.Key, [.. parts]));

    public Pool Pool(string name) => Pools.Single(pool => pool.Name == name);

    public NamespacePlan Namespace(string name) => plan.Namespaces.Single(space => space.Name.Value == name);

    public override string ToString() => Name;
}
