using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>Pods have private addresses: others are outside Azure's support.</summary>
internal sealed class PodSpaceRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF350", Severity.Error, "pods have public addresses");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        from range in NamedRange.Of(cluster)
        where range.Key is "pods" or "ipv6.pods" && !AzureRanges.Private.Contains(range.Cidr)
        let spaces = AzureRanges.Private.Blocks.Where(space => space.Family == range.Cidr.Family)
        select Broken(
            range.Place,
            $"{range.Cidr} is not inside private address space",
            $"write a range inside {string.Join(", ", spaces)}"
        );
}
