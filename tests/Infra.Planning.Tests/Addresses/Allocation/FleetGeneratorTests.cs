using FsCheck.Fluent;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;

namespace Infra.Planning.Tests.Addresses.Allocation;

public sealed class FleetGeneratorTests
{
    [Fact]
    public void Random_fleets_find_room_often_and_not_always()
    {
        var plans = FleetGenerator
            .Fleets()
            .Generator.Sample(500)
            .Select(fleet => (fleet, Plan: AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks)))
            .ToList();
        var asked = plans.Sum(pair => pair.fleet.Clusters.Count());
        var served = plans.Sum(pair => pair.Plan.Clusters.Count);

        Assert.InRange(served, asked / 2, asked * 19 / 20);
        Assert.Contains(plans, pair => pair.Plan.Clusters.Any(cluster => cluster.PodsGrowth is null));
        Assert.Contains(plans, pair => pair.Plan.Clusters.Any(cluster => cluster.Vnet.IPv6 is not null));
        Assert.Contains(
            plans,
            pair => pair.Plan.Clusters.Any(cluster => cluster.Subnets.Keys.Contains("nodes-2/apps"))
        );
    }

    [Fact]
    public void Random_fleets_that_grow_fill_their_networks_often()
    {
        var grown = FleetGenerator
            .Fleets()
            .Generator.Sample(500)
            .Select(fleet =>
            {
                var before = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks).Lock;
                return AddressPlanner.Plan(fleet.Space, before, fleet.Grown(0).Stacks);
            })
            .ToList();

        Assert.Contains(grown, plan => plan.Clusters.Any(cluster => cluster.FurtherRanges.Count > 0));
    }
}
