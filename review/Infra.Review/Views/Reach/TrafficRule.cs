using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>One rule of a policy: whom it is about, and which ports.</summary>
internal sealed class TrafficRule
{
    private readonly Field rule;
    private readonly Peer[] matches;
    private readonly PortSet? samePorts;
    private int[]? taken;

    /// <param name="home">The policy's namespace.</param>
    public TrafficRule(Field rule, Field peers, string home)
    {
        (this.rule, Peers) = (rule, peers);
        matches = [.. peers.Items.Select(peer => new Peer(peer, home))];
        var ports = rule["ports"];
        samePorts =
            ports.IsEmpty || ports.Unknown ? PortSet.All
            : ports.Items.Any(port => port["port"].Text is not null && port["port"].Number is null) ? null
            : PortSet.Of(ports.Items.Select(NumberedPort));
    }

    public Field Peers { get; }

    public bool IsUnclear => Peers.Unknown || Peers.Items.Any(IsUnclearPeer) || rule["ports"].Unknown;

    /// <summary>The places in the list of the parties that the rule is about; no peers at all mean everybody.</summary>
    /// <param name="parties">The same list in every call.</param>
    public int[] TakenOf(ValueList<Party> parties, PodBook pods) =>
        taken ??= [
            .. Enumerable
                .Range(0, parties.Count)
                .Where(at =>
                    Peers.IsEmpty || Peers.Unknown || Array.Exists(matches, peer => peer.Takes(parties[at], pods))
                ),
        ];

    /// <summary>The ports that it opens on the one who is talked to.</summary>
    public PortSet PortsOf(Party target, PodBook pods)
    {
        if (samePorts is not null)
        {
            return samePorts;
        }

        var ranges = new List<PortRange>();
        var names = new List<NamedPort>();
        foreach (var port in rule["ports"].Items)
        {
            if (port["port"].Number is not null || port["port"].Text is not { } name)
            {
                ranges.Add(NumberedPort(port));
            }
            else if (pods.PortsOf(target) is { } ports)
            {
                ranges.AddRange(
                    ports
                        .Where(each => each.Name == name && each.Protocol == ProtocolOf(port))
                        .Select(each => new PortRange(each.Protocol, each.Number, each.Number))
                );
            }
            else if (!target.IsOutside)
            {
                names.Add(new(ProtocolOf(port), name));
            }
        }

        return PortSet.Of(ranges, names);
    }

    /// <summary>A port that is missing or not known yet is every port of its protocol.</summary>
    private static PortRange NumberedPort(Field port) =>
        port["port"].Number is { } number
            ? new(ProtocolOf(port), (int)number, (int)(port["endPort"].Number ?? number))
            : PortSet.Whole(ProtocolOf(port));

    private static string ProtocolOf(Field port) => port["protocol"].Text ?? "TCP";

    private static bool IsUnclearPeer(Field peer) =>
        peer.Unknown || peer.Members.Any(member => IsUnclearPeer(member.Value));

    /// <summary>What is not known of it may be so.</summary>
    private sealed class Peer(Field peer, string home)
    {
        private readonly LabelMatch spaces = new(peer["namespaceSelector"]);
        private readonly LabelMatch labels = new(peer["podSelector"]);
        private readonly bool anySpace = !peer["namespaceSelector"].Missing;
        private readonly bool anyLabels = !peer["podSelector"].Missing;
        private readonly Field block = peer["ipBlock"];

        public bool Takes(Party party, PodBook pods) =>
            block.Present
                ? party.IsOutside
                    && (block["cidr"].Unknown || Addresses.Holds(block["cidr"].Text, block["except"].Texts, party))
            : party.Space is not { } space ? peer.Unknown
            : (anySpace || anyLabels)
                && (anySpace ? spaces.Takes(pods.LabelsOf(space)) != false : space.Name == home)
                && (!anyLabels || labels.Takes(pods.LabelsOf(party)) != false);
    }
}
