using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Declared taints are such that Kubernetes takes, and none that the platform gives itself.</summary>
internal sealed class PoolTaintsRule : PoolRule
{
    private const string Critical = "CriticalAddonsOnly";

    public override DiagnosticCode Code { get; } = new("INF243", Severity.Error, "a taint of a pool is not usable");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var path = pool.Settings.Path;
        foreach (var taint in pool.Taints)
        {
            if (!KubernetesWords.IsKey(taint.Key) || !KubernetesWords.IsValue(taint.Value))
            {
                yield return Broken(
                    path,
                    $"'{taint}' is no taint",
                    "declare key and value of at most 63 letters, digits, '-', '_' and '.'"
                );
            }
            else if (taint.Key == Critical && pool.Mode != PoolMode.System)
            {
                yield return Broken(
                    path,
                    $"{Critical} is for system pools, and AKS refuses it elsewhere",
                    "declare another key, or NodePool.System"
                );
            }
            else if (KubernetesWords.IsReserved(taint.Key))
            {
                yield return Broken(
                    path,
                    $"{taint.Key} belongs to Kubernetes, AKS or the platform",
                    "declare a taint below a domain of yours"
                );
            }
        }

        foreach (var twice in pool.Taints.GroupBy(taint => (taint.Key, taint.Effect)).Where(group => group.Count() > 1))
        {
            yield return Broken(
                path,
                $"{twice.Key.Key} is declared {twice.Count()} times with the effect {twice.Key.Effect}",
                "declare it once"
            );
        }
    }
}
