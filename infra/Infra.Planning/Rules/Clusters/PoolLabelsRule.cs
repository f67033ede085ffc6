using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Declared labels are such that Kubernetes takes, and nobody else's.</summary>
internal sealed class PoolLabelsRule : PoolRule
{
    public override DiagnosticCode Code { get; } = new("INF242", Severity.Error, "a label of a pool is not usable");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        foreach (var (key, value) in pool.Labels)
        {
            if (!KubernetesWords.IsKey(key))
            {
                yield return Broken(
                    pool.Settings.Path,
                    $"'{key}' is no key of a label",
                    "declare a word of letters, digits, '-', '_' and '.', after a domain and '/' where it has one"
                );
            }
            else if (KubernetesWords.IsReserved(key))
            {
                yield return Broken(
                    pool.Settings.Path,
                    $"{key} belongs to Kubernetes, AKS or the platform",
                    "declare a label below a domain of yours"
                );
            }

            if (!KubernetesWords.IsValue(value))
            {
                yield return Broken(
                    pool.Settings.Path,
                    $"'{value}' is no value of a label",
                    "declare at most 63 letters, digits, '-', '_' and '.'"
                );
            }
        }
    }
}
