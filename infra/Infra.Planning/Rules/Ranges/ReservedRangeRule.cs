using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Rules;

/// <summary>Azure keeps four ranges to itself; a range that holds one of them is refused like one inside.</summary>
internal sealed class ReservedRangeRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF351", Severity.Error, "a range is reserved by Azure");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        from range in NamedRange.Of(cluster)
        let reserved = AzureRanges.ReservedBlocks.Where(range.Cidr.Overlaps).ToSeq()
        where reserved.Count > 0
        select Broken(
            range.Place,
            $"{range.Cidr} overlaps {string.Join(" and ", reserved)}, which Azure reserves",
            $"write a range clear of {string.Join(", ", AzureRanges.ReservedBlocks)}"
        );
}
