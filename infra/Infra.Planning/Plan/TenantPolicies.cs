using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>Nothing in and nothing out, then the few things that every line needs.</summary>
internal static class TenantPolicies
{
    /// <summary>On every namespace of a line, with the line's name.</summary>
    public const string LineLabel = "infra/line";

    private static readonly NetworkPolicyPlan DefaultDeny = new()
    {
        Name = "default-deny",
        Ingress = [],
        Egress = [],
    };

    private static readonly NetworkPolicyPlan Dns = new()
    {
        Name = "allow-dns",
        Egress =
        [
            new(
                [new(Map("kubernetes.io/metadata.name", "kube-system"), Map("k8s-app", "kube-dns"))],
                [new(53, "UDP"), new(53, "TCP")]
            ),
        ],
    };

    public static Seq<NetworkPolicyPlan> For(LineName line)
    {
        var own = new TrafficPlan([new(Map(LineLabel, line.Value), PodLabels: default)], Ports: []);
        return
        [
            DefaultDeny,
            Dns,
            new()
            {
                Name = "allow-own-line",
                Ingress = [own],
                Egress = [own],
            },
        ];
    }

    private static SortedMap<string> Map(string key, string value) => new([new(key, value)]);
}
