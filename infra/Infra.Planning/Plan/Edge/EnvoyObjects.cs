namespace Infra.Planning.Plan;

/// <summary>What Envoy Gateway needs beside the Gateway: its class, how its proxies run, how they meet clients.</summary>
internal static class EnvoyObjects
{
    private const string Group = "gateway.envoyproxy.io";
    private const string Api = $"{Group}/v1alpha1";

    public static IEnumerable<ObjectPlan> OfClass(EdgePlan edge) => [Proxy(edge), Class(edge), ClientTraffic(edge)];

    private static ObjectPlan Class(EdgePlan edge) =>
        new()
        {
            ApiVersion = "gateway.networking.k8s.io/v1",
            Kind = "GatewayClass",
            Name = edge.Class,
            Spec = Tree.Of(
                ("controllerName", $"{Group}/gatewayclass-controller"),
                (
                    "parametersRef",
                    Tree.Of(
                        ("group", Group),
                        ("kind", "EnvoyProxy"),
                        ("name", EdgeBuilder.Name),
                        ("namespace", edge.Namespace.Value)
                    )
                )
            ),
        };

    private static ObjectPlan Proxy(EdgePlan edge) =>
        new()
        {
            ApiVersion = Api,
            Kind = "EnvoyProxy",
            Name = EdgeBuilder.Name,
            Namespace = edge.Namespace,
            Spec = Tree.Of(
                (
                    "provider",
                    Tree.Of(
                        ("type", "Kubernetes"),
                        (
                            "kubernetes",
                            Tree.Of(
                                ("envoyDeployment", Deployment(edge)),
                                ("envoyHpa", edge.IsSpread ? Scaling(edge) : null),
                                ("envoyPDB", edge.IsSpread ? Tree.Of(("minAvailable", edge.Replicas - 1)) : null),
                                (
                                    "envoyService",
                                    Tree.Of(
                                        ("type", "LoadBalancer"),
                                        // Keeps the address of the client.
                                        ("externalTrafficPolicy", "Local"),
                                        (
                                            "annotations",
                                            edge.ServiceAnnotations.Count > 0
                                                ? Tree.Texts(edge.ServiceAnnotations)
                                                : null
                                        )
                                    )
                                )
                            )
                        )
                    )
                )
            ),
        };

    private static Tree.Map Deployment(EdgePlan edge) =>
        Tree.Of(
            // Otherwise the autoscaler's.
            ("replicas", edge.IsSpread ? null : edge.Replicas),
            (
                "pod",
                Tree.Of(
                    ("priorityClassName", LinePriorities.Platform),
                    ("topologySpreadConstraints", edge.IsSpread ? Tree.ListOf(Spread(edge)) : null)
                )
            ),
            (
                "container",
                Tree.Of(
                    (
                        "resources",
                        Tree.Of(
                            ("requests", Tree.Of(("cpu", "250m"), ("memory", "256Mi"))),
                            ("limits", Tree.Of(("cpu", "2"), ("memory", "1Gi")))
                        )
                    )
                )
            )
        );

    private static Tree.Map Spread(EdgePlan edge) =>
        Tree.Of(
            ("maxSkew", 1),
            ("topologyKey", "topology.kubernetes.io/zone"),
            ("whenUnsatisfiable", "ScheduleAnyway"),
            ("labelSelector", Tree.Of(("matchLabels", Tree.Texts(edge.Proxies.PodLabels))))
        );

    private static Tree.Map Scaling(EdgePlan edge) =>
        Tree.Of(
            ("minReplicas", edge.Replicas),
            ("maxReplicas", edge.MaxReplicas),
            (
                "metrics",
                Tree.ListOf(
                    Tree.Of(
                        ("type", "Resource"),
                        (
                            "resource",
                            Tree.Of(
                                ("name", "cpu"),
                                ("target", Tree.Of(("type", "Utilization"), ("averageUtilization", 60)))
                            )
                        )
                    )
                )
            )
        );

    private static ObjectPlan ClientTraffic(EdgePlan edge) =>
        new()
        {
            ApiVersion = Api,
            Kind = "ClientTrafficPolicy",
            Name = EdgeBuilder.Name,
            Namespace = edge.Namespace,
            Spec = Tree.Of(
                (
                    "targetRefs",
                    Tree.ListOf(
                        Tree.Of(("group", "gateway.networking.k8s.io"), ("kind", "Gateway"), ("name", EdgeBuilder.Name))
                    )
                ),
                ("tls", Tree.Of(("minVersion", "1.2"))),
                ("timeout", Tree.Of(("http", Tree.Of(("requestReceivedTimeout", edge.LongestRequest.Seconds())))))
            ),
        };
}
