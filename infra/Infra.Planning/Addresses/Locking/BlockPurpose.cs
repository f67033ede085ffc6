using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Infra.Planning.Addresses.Space;

namespace Infra.Planning.Addresses.Locking;

/// <summary>What one block of a cluster is for.</summary>
public sealed partial record BlockPurpose
{
    private BlockPurpose(string text) => Text = text;

    /// <summary>The virtual network, which holds the subnets.</summary>
    public static BlockPurpose Vnet { get; } = new("vnet");

    public static BlockPurpose Pods { get; } = new("pods");

    /// <summary>The block kept free beside the pods, so that their range can grow to one that contains it.</summary>
    public static BlockPurpose PodsGrowth { get; } = new("pods-growth");

    public static BlockPurpose Services { get; } = new("services");

    /// <summary>The subnet of all pools without one of their own.</summary>
    public static BlockPurpose Nodes { get; } = new("nodes");

    public static BlockPurpose ApiServer { get; } = new("api-server");

    /// <summary>Addresses of internal load balancers, behind which gateways and ingresses are.</summary>
    public static BlockPurpose Edge { get; } = new("edge");

    /// <summary>Private endpoints of data services.</summary>
    public static BlockPurpose Endpoints { get; } = new("data-endpoints");

    /// <summary>Delegated to flexible servers of PostgreSQL.</summary>
    public static BlockPurpose PostgreSql { get; } = new("data-postgresql");

    /// <summary>Delegated to flexible servers of MySQL.</summary>
    public static BlockPurpose MySql { get; } = new("data-mysql");

    /// <summary>As the lock file spells it.</summary>
    public string Text { get; }

    public bool IsSubnet => this != Vnet && this != Pods && this != PodsGrowth && this != Services;

    /// <summary>The pool of addresses it comes from.</summary>
    public AddressUse Use =>
        this == Pods || this == PodsGrowth ? AddressUse.Pods
        : this == Services ? AddressUse.Services
        : AddressUse.Nodes;

    /// <summary>The subnet of one pool of nodes.</summary>
    public static BlockPurpose NodesOf(string pool) => new($"nodes/{pool}");

    /// <summary>A subnet by its name: lower-case words with hyphens.</summary>
    /// <exception cref="ArgumentException">The name is no such word, or has a meaning of its own.</exception>
    public static BlockPurpose Subnet(string name) =>
        TryParse(name, out var purpose) && purpose.IsSubnet
            ? purpose
            : throw new ArgumentException($"'{name}' cannot name a subnet.", nameof(name));

    public static bool TryParse(string text, [NotNullWhen(true)] out BlockPurpose? purpose)
    {
        purpose =
            IsPurpose().IsMatch(text) && !text.EndsWith(BlockKey.IPv6Suffix, StringComparison.Ordinal)
                ? new(text)
                : null;
        return purpose is not null;
    }

    public override string ToString() => Text;

    [GeneratedRegex(
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsPurpose();
}
