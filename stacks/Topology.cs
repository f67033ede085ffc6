using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Stacks;

/// <summary>
/// The platform. Its shape is declared here, for all stacks alike; how large it is in each stack, and for whom, stands in
/// <c>Pulumi.&lt;stack&gt;.yaml</c>.
/// </summary>
internal static class Topology
{
    public static PlatformTopology For(StackSettings stack) =>
        new(stack)
        {
            Clusters = stack
                .Clusters.Values.Select(cluster => new ClusterTopology(cluster)
                {
                    Pools =
                    [
                        NodePool.System("system", cluster.Pool("system")),
                        NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                        NodePool.User("build", cluster.Pool("build")).Spot(),
                    ],
                })
                .ToSeq(),
            Lines =
            [
                new("payments", stack.Line("payments"))
                {
                    Namespaces = ["payments", "payments-batch"],
                    AllowsChaos = true,
                    Exposes = [Route.To("checkout", port: 8080, host: "pay")],
                    Calls = [Call.To("risk", port: 8443)],
                    Priority = LinePriority.High,
                },
                new("risk", stack.Line("risk")) { AllowsChaos = true },
            ],
            Edge = Edge.Of(stack.Edge),
            AddOns =
            [
                new ArgoCd(stack.AddOns.ArgoCd) { Lines = ["risk"] },
                new CertManager(stack.AddOns.CertManager),
                new ChaosMesh(stack.AddOns.ChaosMesh),
                new ExternalDns(stack.AddOns.ExternalDns),
                new GitLab(stack.AddOns.GitLab),
                new Harbor(stack.AddOns.Harbor),
                new Jenkins(stack.AddOns.Jenkins),
                new Kuboard(stack.AddOns.Kuboard),
            ],
        };
}
