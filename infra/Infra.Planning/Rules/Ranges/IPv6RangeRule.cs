using Infra.Planning.Addresses;

namespace Infra.Planning.Rules;

/// <summary>The second ranges of a cluster are IPv6, as large as Azure takes them, and the first ones are not.</summary>
internal sealed class IPv6RangeRule : ClusterRule
{
    /// <summary>What a subnet has, and pods at the least.</summary>
    private const int Subnet = 64;

    /// <summary>Azure takes no larger range of services.</summary>
    private const int LargestServices = 108;

    private const int SmallestServices = 120;

    public override DiagnosticCode Code { get; } = new("INF356", Severity.Error, "an IPv6 range cannot be used");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var wrongFamily = NamedRange
            .Of(cluster)
            .Concat(NamedRange.Subnets(cluster))
            .Where(range => range.Key.StartsWith("ipv6.", StringComparison.Ordinal) != IsIPv6(range))
            .Select(range =>
                IsIPv6(range)
                    ? Broken(range.Place, $"{range.Cidr} is IPv6, and this range is IPv4", "write it below ipv6")
                    : Broken(range.Place, $"{range.Cidr} is IPv4", "write an IPv6 range")
            );
        var wrongSize =
            from range in NamedRange.IPv6(cluster)
            where IsIPv6(range)
            let sizes = range.Key == "ipv6.services" ? (LargestServices, SmallestServices) : (0, Subnet)
            where range.Cidr.PrefixLength < sizes.Item1 || range.Cidr.PrefixLength > sizes.Item2
            select Broken(
                range.Place,
                $"/{range.Cidr.PrefixLength} is too {(range.Cidr.PrefixLength < sizes.Item1 ? "large" : "small")}",
                sizes.Item1 == 0
                    ? $"write a /{Subnet} or larger"
                    : $"write a range from /{sizes.Item1} to /{sizes.Item2}"
            );
        return wrongFamily.Concat(wrongSize);
    }

    private static bool IsIPv6(NamedRange range) => range.Cidr.Family == IpFamily.IPv6;
}
