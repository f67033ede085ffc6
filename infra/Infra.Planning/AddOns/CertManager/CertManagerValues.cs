using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of cert-manager gets.</summary>
public sealed record CertManagerValues : ChartValues
{
    public CertManagerGlobalValues Global { get; } = new();

    public CertManagerCrdValues Crds { get; } = new();

    /// <summary>Null for the chart's own, quay.io.</summary>
    public string? ImageRegistry { get; init; }

    public required int ReplicaCount { get; init; }

    public required SwitchValues PodDisruptionBudget { get; init; }

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required CertManagerConfigValues? Config { get; init; }

    /// <summary>Of the controller's pods.</summary>
    public SortedMap<string>? PodLabels { get; init; }

    public TiedAccountValues? ServiceAccount { get; init; }

    public required CertManagerPartValues Webhook { get; init; }

    public required CertManagerPartValues Cainjector { get; init; }

    public CertManagerCheckValues Startupapicheck { get; } = new();

    internal static CertManagerValues Of(AddOnSite site, Seq<WorkloadIdentityPlan> identities)
    {
        var isMany = site.IsResilient ? SwitchValues.On : SwitchValues.Off;
        return new()
        {
            ImageRegistry = site.Topology.Settings.Registry,
            ReplicaCount = site.Replicas(2),
            PodDisruptionBudget = isMany,
            Resources = ResourceValues.Of(CertManagerSizes.Controller),
            TopologySpreadConstraints = Spread("controller"),
            // Without the kinds of Gateway API it would not start.
            Config = site.Topology.Edge is GatewayEdge ? new() : null,
            PodLabels = identities.Count > 0 ? new([new(WorkloadIdentities.UseLabel, "true")]) : null,
            ServiceAccount = TiedAccountValues.Of(identities),
            Webhook = Part("webhook", site.Replicas(3), CertManagerSizes.Webhook),
            Cainjector = Part("cainjector", site.Replicas(2), CertManagerSizes.Injector),
        };

        CertManagerPartValues Part(string component, int replicas, ResourcesPlan each) =>
            new()
            {
                ReplicaCount = replicas,
                PodDisruptionBudget = isMany,
                Resources = ResourceValues.Of(each),
                TopologySpreadConstraints = Spread(component),
            };
    }

    private static Seq<SpreadValues> Spread(string component) =>
        SpreadValues.Of("app.kubernetes.io/component", component);
}

public sealed record CertManagerGlobalValues : ChartValues
{
    /// <summary>Of every part.</summary>
    public string PriorityClassName { get; } = LinePriorities.Platform;
}

public sealed record CertManagerCrdValues : ChartValues
{
    public bool Enabled { get; } = true;

    /// <summary>Certificates outlive a removed release.</summary>
    public bool Keep { get; } = true;
}

public sealed record CertManagerPartValues : ChartValues
{
    public required int ReplicaCount { get; init; }

    public required SwitchValues PodDisruptionBudget { get; init; }

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }
}

/// <summary>Its own configuration object.</summary>
public sealed record CertManagerConfigValues : ChartValues
{
    [UnlistedKey("ControllerConfiguration of cert-manager")]
    public string ApiVersion { get; } = "controller.config.cert-manager.io/v1alpha1";

    [UnlistedKey("ControllerConfiguration of cert-manager")]
    public string Kind { get; } = "ControllerConfiguration";

    /// <summary>It gives certificates to Gateways that ask for them.</summary>
    [UnlistedKey("ControllerConfiguration of cert-manager")]
    public SwitchValues GatewayAPI { get; } = SwitchValues.On;
}

public sealed record CertManagerCheckValues : ChartValues
{
    public ResourceValues Resources { get; } = ResourceValues.Of(AddOnSizes.UnstatedEach);
}
