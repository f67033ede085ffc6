using Infra.Planning.AddOns;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>The agent that delivers to a line is a pod of the line, and comes out of its quota.</summary>
internal sealed class AgentsFitQuotaRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF445", Severity.Error, "the agent of a line does not fit its quota");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is Jenkins ? draft.Topology.Lines.Where(draft.IsSound).SelectMany(Check) : [];

    private IEnumerable<Diagnostic> Check(BusinessLine line)
    {
        if (!line.Settings.Quotas.TryGetValue(line.Namespaces[0].Value, out var quota))
        {
            return [];
        }

        var agent = AgentSize.Deliverer;
        var (request, limit) = (agent.Resources.Cpu, agent.Resources.MemoryLimit);
        IEnumerable<(string Key, bool Fits, string Has, string Needs)> parts =
        [
            ("cpu", quota.Cpu.CompareTo(request) >= 0, $"{quota.Cpu}", $"{request}"),
            ("cpuLimit", quota.CpuLimit.CompareTo(agent.CpuLimit) >= 0, $"{quota.CpuLimit}", $"{agent.CpuLimit}"),
            ("memory", quota.Memory.CompareTo(limit) >= 0, $"{quota.Memory}", $"{limit}"),
            ("pods", quota.Pods > 1, $"{quota.Pods}", "2"),
        ];
        return parts
            .Where(part => !part.Fits)
            .Select(part =>
                Broken(
                    quota.Path[part.Key],
                    $"{part.Has} does not hold the agent that delivers, which takes {part.Needs} while it works",
                    $"write more than {part.Needs}, with room for what it delivers"
                )
            );
    }
}
