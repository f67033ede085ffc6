using Infra.Planning.Collections;

namespace Infra.Planning.Addresses;

/// <summary>Ranges with a meaning of their own. Sources: AKS network concepts; RFC 1918, 4193 and 6598; Azure's VNet FAQ.</summary>
public static class AzureRanges
{
    /// <summary>What Azure keeps for itself: a network, pods or services that touch or contain one of them are refused.</summary>
    public static Seq<Cidr> ReservedBlocks { get; } =
    [.. new[] { "169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24" }.Select(Cidr.Parse)];

    /// <inheritdoc cref="ReservedBlocks"/>
    public static AddressSet Reserved { get; } = AddressSet.Of(ReservedBlocks);

    /// <summary>What nobody can route inside a network: this host, loopback, Azure's own DNS, link-local, multicast.</summary>
    public static AddressSet Unroutable { get; } =
        Set(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "224.0.0.0/3",
            "::/128",
            "::1/128",
            "fe80::/10",
            "ff00::/8"
        );

    /// <summary>Addresses that belong to nobody outside. Pods elsewhere are outside Azure's support.</summary>
    public static AddressSet Private { get; } =
        Set("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private static AddressSet Set(params ReadOnlySpan<string> blocks)
    {
        var set = AddressSet.Empty;
        foreach (var block in blocks)
        {
            set = set.Union(Cidr.Parse(block));
        }

        return set;
    }
}
