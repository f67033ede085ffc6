using Infra.Planning.Capacity;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Sums prove nothing for a pod that is larger than any node: it waits for ever.</summary>
internal sealed class PodFitsNodeRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF422", Severity.Error, "a pod is larger than any node");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        from demand in cluster.Demands
        let node = ClusterRoom.LargestNode(cluster.Plan, demand.Pool)
        where node is not null
        let missing = new Room(demand.Cpu, demand.Memory, 1).Beyond(node.Value)
        where missing != default
        let kind = demand.Pool == PoolMode.System ? "system" : "user"
        select Broken(
            cluster.Path["pools"],
            $"a pod of {demand.Name} lacks {missing} on the largest {kind} node",
            $"write a larger size for a {kind} pool"
        );
}
