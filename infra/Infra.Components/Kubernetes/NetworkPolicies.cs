using Infra.Planning.Plan;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Components;

/// <summary>
/// Writes network policies. What is empty is left out: Kubernetes reads both alike, and drops the empty one when it
/// keeps the object.
/// </summary>
internal static class NetworkPolicies
{
    public static NetworkPolicySpecArgs SpecOf(NetworkPolicyPlan policy)
    {
        // An empty selector means every pod.
        var selector = new LabelSelectorArgs();
        if (policy.Pods.Count > 0)
        {
            selector.MatchLabels = policy.Pods.ToInputs();
        }

        var spec = new NetworkPolicySpecArgs { PodSelector = selector };
        if (policy.Ingress is { } ingress)
        {
            spec.PolicyTypes.Add("Ingress");
            foreach (var traffic in ingress)
            {
                spec.Ingress.Add(IngressOf(traffic));
            }
        }

        if (policy.Egress is { } egress)
        {
            spec.PolicyTypes.Add("Egress");
            foreach (var traffic in egress)
            {
                spec.Egress.Add(EgressOf(traffic));
            }
        }

        return spec;
    }

    private static NetworkPolicyIngressRuleArgs IngressOf(TrafficPlan traffic)
    {
        var rule = new NetworkPolicyIngressRuleArgs();
        if (traffic.Peers.Count > 0)
        {
            rule.From = traffic.Peers.Select(PeerOf).ToArray();
        }

        if (traffic.Ports.Count > 0)
        {
            rule.Ports = traffic.Ports.Select(PortOf).ToArray();
        }

        return rule;
    }

    private static NetworkPolicyEgressRuleArgs EgressOf(TrafficPlan traffic)
    {
        var rule = new NetworkPolicyEgressRuleArgs();
        if (traffic.Peers.Count > 0)
        {
            rule.To = traffic.Peers.Select(PeerOf).ToArray();
        }

        if (traffic.Ports.Count > 0)
        {
            rule.Ports = traffic.Ports.Select(PortOf).ToArray();
        }

        return rule;
    }

    private static NetworkPolicyPeerArgs PeerOf(PeerPlan peer)
    {
        if (peer.Range is { } range)
        {
            return new() { IpBlock = new IPBlockArgs { Cidr = range } };
        }

        var args = new NetworkPolicyPeerArgs
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = peer.NamespaceLabels.ToInputs() },
        };
        if (peer.PodLabels.Count > 0)
        {
            args.PodSelector = new LabelSelectorArgs { MatchLabels = peer.PodLabels.ToInputs() };
        }

        return args;
    }

    private static NetworkPolicyPortArgs PortOf(PortPlan port) =>
        new() { Port = port.Number, Protocol = port.Protocol };
}
