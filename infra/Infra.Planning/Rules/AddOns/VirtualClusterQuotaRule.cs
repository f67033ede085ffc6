using Infra.Planning.AddOns;
using Infra.Planning.Capacity;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>The control plane of a virtual cluster fits into the quota of its line, and at most half of it.</summary>
internal sealed class VirtualClusterQuotaRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF457", Severity.Error, "a virtual cluster does not fit the quota of its line");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        if (addOn is not VirtualClusters virtualClusters)
        {
            yield break;
        }

        foreach (var line in draft.Topology.Lines.Where(line => virtualClusters.Lines.Contains(line.Name)))
        {
            var space = line.Namespaces[0];
            if (!draft.IsSound(line) || !line.Settings.Quotas.TryGetValue(space.Value, out var quota))
            {
                continue;
            }

            var (needed, limit) = Needed(line, draft);
            var half = new Room(quota.Cpu, quota.Memory, quota.Pods).Percent(50);
            var missing = needed.Beyond(half);
            if (missing != default)
            {
                yield return Broken(
                    quota.Path,
                    $"the control plane of its virtual cluster takes {needed}, which is {missing} more than half",
                    "raise the quota, or leave the line out of VirtualClusters"
                );
            }
            else if (limit > quota.CpuLimit)
            {
                yield return Broken(
                    quota.Path["cpuLimit"],
                    $"{quota.CpuLimit} is below the {limit} CPU that the virtual cluster may use",
                    $"write {limit} or more"
                );
            }
        }
    }

    /// <summary>Where it is largest: a cluster that may lose a zone runs it three times.</summary>
    private static (Room Needed, Cpu Limit) Needed(BusinessLine line, Draft draft)
    {
        var sites = draft
            .Topology.Clusters.Zip(draft.Plan.Clusters)
            .Where(pair => line.LivesIn(pair.First.Settings.Name))
            .Select(pair => new AddOnSite(draft.Topology, pair.First, pair.Second.Host))
            .ToList();
        var parts = sites
            .Select(VirtualClusterPart.All)
            .OrderByDescending(all => all.Sum(part => part.Replicas))
            .FirstOrDefault();
        return (
            parts.Aggregate(default(Room), (sum, part) => sum + part.Room),
            parts.Aggregate(default(Cpu), (sum, part) => sum + part.CpuLimit * part.Replicas)
        );
    }
}
