using Infra.Review.Graph;
using Infra.Review.Reading;

namespace Infra.Review.Views.Reach;

/// <summary>One rule of a policy: whom it is about, and which ports.</summary>
/// <param name="home">The policy's namespace.</param>
internal sealed class TrafficRule(Field rule, Field peers, string home)
{
    private readonly Dictionary<Party, bool> known = [];

    public Field Peers => peers;

    public bool IsUnclear => peers.Unknown || peers.Items.Any(peer => IsUnclearPeer(peer)) || rule["ports"].Unknown;

    public string Home => home;

    /// <summary>Whether the rule is about this party; no peers at all mean everybody.</summary>
    public bool Takes(Party party, PodBook pods)
    {
        if (!known.TryGetValue(party, out var takes))
        {
            known[party] = takes = peers.IsEmpty || peers.Unknown || peers.Items.Any(peer => Takes(peer, party, pods));
        }

        return takes;
    }

    /// <summary>The ports that it opens on the one who is talked to.</summary>
    public PortSet PortsOf(Party target, PodBook pods)
    {
        if (rule["ports"].IsEmpty || rule["ports"].Unknown)
        {
            return PortSet.All;
        }

        var ranges = new List<PortRange>();
        var names = new List<NamedPort>();
        foreach (var port in rule["ports"].Items)
        {
            var protocol = port["protocol"].Text ?? "TCP";
            if (port["port"].Missing || port["port"].Unknown)
            {
                ranges.Add(PortSet.Whole(protocol));
            }
            else if (port["port"].Number is { } number)
            {
                ranges.Add(new(protocol, (int)number, (int)(port["endPort"].Number ?? number)));
            }
            else if (port["port"].Text is { } name)
            {
                if (pods.PortsOf(target) is { } ports)
                {
                    ranges.AddRange(
                        ports
                            .Where(each => each.Name == name && each.Protocol == protocol)
                            .Select(each => new PortRange(protocol, each.Number, each.Number))
                    );
                }
                else if (!target.IsOutside)
                {
                    names.Add(new(protocol, name));
                }
            }
        }

        return PortSet.Of(ranges, names);
    }

    private bool Takes(Field peer, Party party, PodBook pods)
    {
        if (peer["ipBlock"].Present)
        {
            var block = peer["ipBlock"];
            return party.IsOutside
                && (block["cidr"].Unknown || Addresses.Holds(block["cidr"].Text, block["except"].Texts, party));
        }

        if (party.Space is not { } space)
        {
            return peer.Unknown;
        }

        var (spaces, selector) = (peer["namespaceSelector"], peer["podSelector"]);
        // What is not known may be so.
        return (!spaces.Missing || !selector.Missing)
            && (spaces.Missing ? space.Name == home : Selector.Takes(spaces, pods.LabelsOf(space)) != false)
            && (selector.Missing || Selector.Takes(selector, pods.LabelsOf(party)) != false);
    }

    private static bool IsUnclearPeer(Field peer) =>
        peer.Unknown || peer.Members.Any(member => IsUnclearPeer(member.Value));
}
