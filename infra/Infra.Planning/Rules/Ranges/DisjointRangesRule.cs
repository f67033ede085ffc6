using Infra.Planning.Collections;

namespace Infra.Planning.Rules;

/// <summary>
/// Network, pods and services share no address, and the subnets none among themselves. Pods keep clear of the whole
/// network, not of today's subnets only, so that later subnets cannot collide.
/// </summary>
internal sealed class DisjointRangesRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF352", Severity.Error, "ranges of a cluster overlap");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        Overlaps(NamedRange.Of(cluster).ToSeq()).Concat(Overlaps(NamedRange.Subnets(cluster).ToSeq()));

    private IEnumerable<Diagnostic> Overlaps(Seq<NamedRange> ranges) =>
        from later in Enumerable.Range(0, ranges.Count)
        from earlier in Enumerable.Range(0, later)
        let range = ranges[later]
        let other = ranges[earlier]
        where range.Cidr.Overlaps(other.Cidr)
        select Broken(
            range.Place,
            $"{range.Cidr} overlaps {other.Key} {other.Cidr}",
            $"write a range outside {(range.Cidr.Contains(other.Cidr) ? range.Cidr : other.Cidr)}"
        );
}
