using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Windows nodes become slow with more pods than AKS recommends.</summary>
internal sealed class WindowsPodsRule : PoolRule
{
    private const int Most = 110;

    public override DiagnosticCode Code { get; } =
        new("INF247", Severity.Warning, "a Windows node takes very many pods");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        if (pool.Os == PoolOs.Windows && pool.Settings.MaxPods > Most)
        {
            yield return Broken(
                pool.Settings.Path["maxPods"],
                $"{pool.Settings.MaxPods} is above what AKS recommends for Windows",
                $"write {Most} or less"
            );
        }
    }
}
