using Infra.Planning.Capacity;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>System nodes have what AKS's own pods need beside each other.</summary>
internal sealed class SystemCoresRule : PoolRule
{
    private const int Advised = 4;

    public override DiagnosticCode Code { get; } = new("INF417", Severity.Warning, "a system node is small");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        if (pool.Mode == PoolMode.System && VmSizes.Find(pool.Settings.Size) is { Cores: < Advised } shape)
        {
            yield return Broken(
                pool.Settings.Path["size"],
                $"{pool.Settings.Size} has {shape.Cores} cores, and AKS advises {Advised} for system pools",
                $"write a size with {Advised} cores or more"
            );
        }
    }
}
