using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Envoy Gateway gets. Its proxies have an object of their own, <see cref="EnvoyObjects"/>.</summary>
public sealed record EnvoyGatewayValues : ChartValues
{
    public EnvoyGlobalValues? Global { get; init; }

    /// <summary>Its own kinds and those of Gateway API.</summary>
    public SwitchValues Crds { get; } = SwitchValues.On;

    public required EnvoyBudgetValues PodDisruptionBudget { get; init; }

    public required EnvoyDeploymentValues Deployment { get; init; }

    public EnvoyCertgenValues Certgen { get; } = new();

    internal static EnvoyGatewayValues Of(EdgePlan edge, AddOnSite site, int replicas) =>
        new()
        {
            Global = site.Topology.Settings.Registry is { } registry
                ? new()
                {
                    ImageRegistry = registry,
                    Images = new() { EnvoyProxy = new() },
                }
                : null,
            PodDisruptionBudget = new() { MinAvailable = edge.IsSpread ? 1 : 0 },
            Deployment = new()
            {
                Replicas = replicas,
                EnvoyGateway = new() { Resources = ResourceValues.Of(EdgeSizes.Controller) },
                Pod = new()
                {
                    TopologySpreadConstraints = edge.IsSpread
                        ? SpreadValues.Of("app.kubernetes.io/name", "gateway-helm")
                        : [],
                },
            },
        };
}

public sealed record EnvoyGlobalValues : ChartValues
{
    public required string ImageRegistry { get; init; }

    public required EnvoyImagesValues Images { get; init; }
}

public sealed record EnvoyImagesValues : ChartValues
{
    public required EnvoyProxyImageValues EnvoyProxy { get; init; }
}

public sealed record EnvoyProxyImageValues : ChartValues
{
    /// <summary>The one that is built into version 1.9.0; unless it is named, the other registry is not used for it.</summary>
    public string Image { get; } = "docker.io/envoyproxy/envoy:distroless-v1.39.0";
}

public sealed record EnvoyBudgetValues : ChartValues
{
    public required int MinAvailable { get; init; }
}

public sealed record EnvoyDeploymentValues : ChartValues
{
    public required int Replicas { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required EnvoyControllerValues EnvoyGateway { get; init; }

    public required EnvoyPodValues Pod { get; init; }
}

public sealed record EnvoyControllerValues : ChartValues
{
    public required ResourceValues Resources { get; init; }
}

public sealed record EnvoyPodValues : ChartValues
{
    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }
}

/// <summary>The hook that makes the certificates between controller and proxies.</summary>
public sealed record EnvoyCertgenValues : ChartValues
{
    public EnvoyJobValues Job { get; } = new();
}

public sealed record EnvoyJobValues : ChartValues
{
    public ResourceValues Resources { get; } = ResourceValues.Of(AddOnSizes.UnstatedEach);
}
