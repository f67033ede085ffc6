using Infra.Review.Graph;

namespace Infra.Review.Views.Reach;

/// <summary>Ports of one protocol, both ends included.</summary>
public readonly record struct PortRange(string Protocol, int First, int Last)
{
    public const int Lowest = 1;
    public const int Highest = 65535;

    public bool IsWhole => First == Lowest && Last == Highest;

    public override string ToString() =>
        IsWhole ? Protocol
        : First == Last ? $"{Protocol} {First}"
        : $"{Protocol} {First}-{Last}";
}

/// <summary>A port by its name in a container, where the plan does not have the container.</summary>
public readonly record struct NamedPort(string Protocol, string Name)
{
    public override string ToString() => $"{Protocol} {Name}";
}

/// <summary>A set of ports in its one canonical form.</summary>
public sealed record PortSet
{
    private static readonly string[] Protocols = ["TCP", "UDP", "SCTP"];

    private PortSet(ValueList<PortRange> ranges, ValueList<NamedPort> names) => (Ranges, Names) = (ranges, names);

    public static PortSet None { get; } = new([], []);

    /// <summary>Whatever there is, also what knows no ports.</summary>
    public static PortSet All { get; } = Of(Protocols.Select(Whole));

    /// <summary>By protocol and number; neither overlapping nor touching each other.</summary>
    public ValueList<PortRange> Ranges { get; }

    public ValueList<NamedPort> Names { get; }

    public bool IsEmpty => Ranges.IsEmpty && Names.IsEmpty;

    public bool IsAll => Ranges == All.Ranges;

    public static PortRange Whole(string protocol) => new(protocol, PortRange.Lowest, PortRange.Highest);

    public static PortSet Of(IEnumerable<PortRange> ranges, IEnumerable<NamedPort>? names = null)
    {
        var merged = new List<PortRange>();
        foreach (var range in ranges.OrderBy(Order).ThenBy(range => range.First))
        {
            if (merged is [.., var last] && last.Protocol == range.Protocol && range.First <= last.Last + 1)
            {
                merged[^1] = last with { Last = Math.Max(last.Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        var whole = merged.Where(range => range.IsWhole).Select(range => range.Protocol).ToHashSet();
        return new(
            merged.ToValueList(),
            (names ?? [])
                .Where(name => !whole.Contains(name.Protocol))
                .Distinct()
                .OrderBy(name => $"{name}", StringComparer.Ordinal)
                .ToValueList()
        );
    }

    public PortSet With(PortSet other) =>
        IsAll || other.IsEmpty ? this
        : other.IsAll || IsEmpty ? other
        : Of(Ranges.Concat(other.Ranges), Names.Concat(other.Names));

    /// <summary>What both have. A name may be any number of its protocol, so that it stays where the other has some.</summary>
    public PortSet And(PortSet other)
    {
        if (IsAll || other.IsEmpty)
        {
            return other;
        }

        if (other.IsAll || IsEmpty)
        {
            return this;
        }

        var ranges =
            from one in Ranges
            from two in other.Ranges
            where one.Protocol == two.Protocol
            let common = one with
            {
                First = Math.Max(one.First, two.First),
                Last = Math.Min(one.Last, two.Last),
            }
            where common.First <= common.Last
            select common;
        return Of(ranges, Names.Where(other.MayHave).Concat(other.Names.Where(MayHave)));
    }

    /// <summary>What this has and the other has not.</summary>
    public PortSet Without(PortSet other) =>
        IsEmpty || other.IsEmpty ? this
        : other.IsAll ? None
        : Of(
            other.Ranges.Aggregate(Ranges.AsEnumerable(), Cut),
            Names.Where(name => !other.Names.Contains(name) && !other.Ranges.Contains(Whole(name.Protocol)))
        );

    /// <summary><c>all ports</c>, <c>none</c>, <c>TCP 53, UDP 53</c>.</summary>
    public override string ToString() =>
        IsAll ? "all ports"
        : IsEmpty ? "none"
        : string.Join(", ", Ranges.Select(range => $"{range}").Concat(Names.Select(name => $"{name}")));

    private bool MayHave(NamedPort name) =>
        Names.Contains(name) || Ranges.Any(range => range.Protocol == name.Protocol);

    private static IEnumerable<PortRange> Cut(IEnumerable<PortRange> ranges, PortRange hole) =>
        ranges.SelectMany(range =>
            range.Protocol != hole.Protocol || hole.Last < range.First || range.Last < hole.First
                ? [range]
                : new[] { range with { Last = hole.First - 1 }, range with { First = hole.Last + 1 } }.Where(part =>
                    part.First <= part.Last
                )
        );

    private static int Order(PortRange range) =>
        Array.IndexOf(Protocols, range.Protocol) is >= 0 and var at ? at : Protocols.Length;
}
