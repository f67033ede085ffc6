using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>Azure keeps four ranges to itself; a range that holds one of them is refused like one inside.</summary>
internal sealed class ReservedRangeRule : ClusterRule
{
    private static readonly Cidr[] Reserved =
    [
        Cidr.Parse("169.254.0.0/16"),
        Cidr.Parse("172.30.0.0/16"),
        Cidr.Parse("172.31.0.0/16"),
        Cidr.Parse("192.0.2.0/24"),
    ];

    public override DiagnosticCode Code { get; } = new("INF351", Severity.Error, "a range is reserved by Azure");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        from range in NamedRange.Of(cluster)
        let reserved = Array.FindAll(Reserved, range.Cidr.Overlaps)
        where reserved.Length > 0
        select Broken(
            range.Place,
            $"{range.Cidr} overlaps {string.Join(" and ", reserved)}, which Azure reserves",
            $"write a range clear of {string.Join(", ", Reserved)}"
        );
}
