using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>
/// A container that says nothing gets an equal share of the quota. A share too small to run in is no share: the
/// namespace would be full of pods that cannot start.
/// </summary>
internal sealed class DefaultsFitQuotaRule : LineRule
{
    private static readonly Cpu LeastCpu = new(10);

    private static readonly Memory LeastMemory = Memory.Mebi(16);

    public override DiagnosticCode Code { get; } = new("INF407", Severity.Error, "no default fits a quota");

    protected override IEnumerable<Diagnostic> Check(BusinessLine line)
    {
        foreach (var quota in line.Settings.Quotas.Values)
        {
            var cpu = NamespaceBuilder.DefaultCpu(quota.Cpu, quota.Pods);
            if (cpu < LeastCpu)
            {
                yield return Broken(
                    quota.Path["cpu"],
                    $"{quota.Pods} pods share {quota.Cpu} CPU, which leaves {cpu} for each, below {LeastCpu}",
                    $"write {LeastCpu * quota.Pods} or more, or fewer pods"
                );
            }

            var memory = NamespaceBuilder.DefaultMemory(quota.Memory, quota.Pods);
            if (memory < LeastMemory)
            {
                yield return Broken(
                    quota.Path["memory"],
                    $"{quota.Pods} pods share {quota.Memory}, which leaves {memory} for each, below {LeastMemory}",
                    $"write {LeastMemory * quota.Pods} or more, or fewer pods"
                );
            }
        }
    }
}
