using Infra.Planning.Collections;

namespace Infra.Planning.Rules;

/// <summary>Every rule there is.</summary>
internal static class RuleBook
{
    public static Seq<Rule> All { get; } =
    [
        new DeclaredIsSizedRule(),
        new SizedIsDeclaredRule(),
        new ClusterNameRule(),
        new PoolNameRule(),
        new LineNameRule(),
        new UniqueNamesRule(),
        new SystemPoolRule(),
        new ZonesRule(),
        new ResilienceRule(),
        new EvenZonesRule(),
        new SystemPoolSizeRule(),
        new ClusterAccessRule(),
        new LocationRule(),
        new ZonedLocationRule(),
        new OutboundRule(),
        new FirewallRule(),
        new HubRangesRule(),
        new PrivateZoneNameRule(),
        new DeadlineNearRule(),
        new DeadlinePassedRule(),
        new ToleratedDeadlineRule(),
        new ZonalEgressRule(),
        new UnaskedSubnetRule(),
        new LoadBalancerPortsRule(),
        new ZoneNodesRule(),
        new PodSpaceRule(),
        new ReservedRangeRule(),
        new DisjointRangesRule(),
        new SubnetInsideNetworkRule(),
        new ServiceRangeRule(),
        new PodRangeRule(),
        new NodeSubnetRule(),
        new ApiServerSubnetRule(),
        new PoolSizeRule(),
        new ClusterSizeRule(),
        new PodsPerPoolRule(),
        new DefaultsFitQuotaRule(),
        new ZoneLossRule(),
        new QuotasFitClusterRule(),
        new KnownSizeRule(),
        new EphemeralDiskRule(),
        new SnatPortsRule(),
        new PodsPerClusterRule(),
        new FreeTierRule(),
        new SystemCoresRule(),
        new PoolsPerClusterRule(),
        new PodHeadroomRule(),
        new QuotasNeedGrowthRule(),
    ];
}
