using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>System pools are what AKS supports for what keeps the cluster alive.</summary>
internal sealed class SystemPoolSizeRule : PoolRule
{
    private const int FewestPods = 30;

    public override DiagnosticCode Code { get; } = new("INF211", Severity.Error, "a system pool is too weak");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var settings = pool.Settings;
        if (pool.Mode != PoolMode.System)
        {
            yield break;
        }

        if (settings.Size.Family == "B")
        {
            yield return Broken(
                settings.Path["size"],
                $"{settings.Size} has burstable processors, which AKS does not support for system pools",
                "write a size of the D family, such as Standard_D4ds_v5"
            );
        }

        if (settings.Min < 1)
        {
            yield return Broken(settings.Path["min"], "a system pool never has no node", "write 1 or more");
        }

        if (settings.MaxPods < FewestPods)
        {
            yield return Broken(
                settings.Path["maxPods"],
                $"{settings.MaxPods} is below the {FewestPods} that AKS asks of system pools",
                $"write {FewestPods} or more"
            );
        }
    }
}
