using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>Pods have private addresses: others are outside Azure's support.</summary>
internal sealed class PodSpaceRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF350", Severity.Error, "pods have public addresses");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.Pods is not { } pods)
        {
            yield break;
        }

        if (!AzureRanges.Private.Contains(pods))
        {
            yield return Broken(
                cluster.Path["network"]["pods"],
                $"{pods} is not inside private address space",
                $"write a range inside {string.Join(", ", AzureRanges.Private.Blocks.Where(space => space.Family == pods.Family))}"
            );
        }
    }
}
