using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Infra.Planning.Addresses.Space;

namespace Infra.Planning.Addresses.Locking;

/// <summary>What one block of a cluster is for.</summary>
public sealed partial record BlockPurpose
{
    private const string Further = "vnet-";

    private BlockPurpose(string text) => Text = text;

    /// <summary>The virtual network, which holds the subnets.</summary>
    public static BlockPurpose Vnet { get; } = new("vnet");

    public static BlockPurpose Pods { get; } = new("pods");

    /// <summary>The block kept free beside the pods, so that their range can grow to one that contains it.</summary>
    public static BlockPurpose PodsGrowth { get; } = new("pods-growth");

    public static BlockPurpose Services { get; } = new("services");

    /// <summary>The subnet of all pools without one of their own, and of those over several zones.</summary>
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

    /// <summary>A range of the virtual network: the first, or one that came when that was full.</summary>
    public bool IsNetwork =>
        this == Vnet
        || Text.StartsWith(Further, StringComparison.Ordinal) && Text[Further.Length..].All(char.IsAsciiDigit);

    public bool IsSubnet => !IsNetwork && this != Pods && this != PodsGrowth && this != Services;

    /// <summary>The zone whose nodes live in it; none for all, and for a subnet of others.</summary>
    public string? NodeZone => NodesPart("zone");

    /// <summary>The pool whose nodes live in it; none for all without a subnet of their own, and for a subnet of others.</summary>
    public string? NodePool => NodesPart("pool");

    /// <summary>The pool of addresses it comes from.</summary>
    public AddressUse Use =>
        this == Pods || this == PodsGrowth ? AddressUse.Pods
        : this == Services ? AddressUse.Services
        : AddressUse.Nodes;

    /// <summary>The second range of a virtual network, the third and so on.</summary>
    public static BlockPurpose FurtherVnet(int number) => new($"{Further}{number}");

    /// <summary>The subnet of nodes of one zone, of one pool, or of one pool in one zone.</summary>
    /// <param name="zone">None for all zones.</param>
    /// <param name="pool">None for all pools without a subnet of their own.</param>
    public static BlockPurpose NodesOf(string? zone, string? pool) =>
        new($"nodes{(zone is null ? "" : $"-{zone}")}{(pool is null ? "" : $"/{pool}")}");

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

    private string? NodesPart(string name) =>
        IsNodes().Match(Text).Groups[name] is { Success: true, Value: var part } ? part : null;

    [GeneratedRegex(
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsPurpose();

    [GeneratedRegex(
        "^nodes(-(?<zone>[0-9]+))?(/(?<pool>[a-z0-9]+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsNodes();
}
