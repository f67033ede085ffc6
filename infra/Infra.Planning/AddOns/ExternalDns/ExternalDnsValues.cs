using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of external-dns gets.</summary>
public sealed record ExternalDnsValues : ChartValues
{
    /// <summary>Null for the chart's own, registry.k8s.io.</summary>
    public ImageValues? Image { get; init; }

    public required DnsProviderValues Provider { get; init; }

    /// <summary>
    /// The routes of the edge, and nothing that lines make themselves: a Service of theirs could claim any name of the zone.
    /// </summary>
    public required Seq<string> Sources { get; init; }

    /// <summary>Of these, the ones that the platform has marked.</summary>
    public string AnnotationFilter { get; } = $"{RouteNames.EntryMark}=true";

    /// <summary>Only the edge's own Gateway leads anywhere. Null for the Ingress API.</summary>
    public string? GatewayNamespace { get; init; }

    public required Seq<string> DomainFilters { get; init; }

    public required string Policy { get; init; }

    /// <summary>It touches no entry but those that it has made, which it knows by entries of type TXT beside them.</summary>
    public string Registry { get; } = "txt";

    /// <summary>Unlike in any other cluster that keeps entries of the zone.</summary>
    public required string TxtOwnerId { get; init; }

    /// <summary>So that no host is ever called like the entry beside another.</summary>
    public string TxtPrefix { get; } = "external-dns-";

    /// <summary>Stated, because the next version of the program has another.</summary>
    public string AnnotationPrefix { get; } = "external-dns.alpha.kubernetes.io/";

    public required SwitchValues ServiceMonitor { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public ResourceValues Resources { get; } = ResourceValues.Of(ExternalDnsBuilder.Each);

    public SortedMap<string> PodLabels { get; } = new([new(WorkloadIdentities.UseLabel, "true")]);

    /// <summary>It reads its file when it starts, so that a change of what is in there makes a new pod.</summary>
    public required SortedMap<string> PodAnnotations { get; init; }

    public TiedAccountValues? ServiceAccount { get; init; }

    public Seq<DnsVolumeValues> ExtraVolumes { get; } = [new()];

    public Seq<DnsMountValues> ExtraVolumeMounts { get; } = [new()];

    internal static ExternalDnsValues Of(
        ExternalDnsSettings settings,
        AddOnSite site,
        Seq<WorkloadIdentityPlan> identities
    )
    {
        const string Published = "registry.k8s.io/external-dns/external-dns";
        var isGateway = site.Topology.Edge is GatewayEdge;
        return new()
        {
            Image = site.Topology.Settings.Registry is null ? null : new() { Repository = site.Image(Published) },
            Provider = new() { Name = settings.Private ? "azure-private-dns" : "azure" },
            Sources = isGateway ? ["gateway-httproute"] : ["ingress"],
            GatewayNamespace = isGateway ? EdgeBuilder.Home.Value : null,
            DomainFilters = [settings.Zone.Name],
            Policy = settings.Policy == EntryPolicy.UpsertOnly ? "upsert-only" : "sync",
            TxtOwnerId = $"{site.Topology.Settings.Stack}-{site.Cluster.Settings.Name}",
            ServiceMonitor = site.IsMeasured ? SwitchValues.On : SwitchValues.Off,
            PodAnnotations = new([
                new(
                    "infra/zone",
                    $"{settings.Zone.Subscription ?? (site.Host as AksPlan)?.Subscription}/{settings.Zone.ResourceGroup}"
                ),
            ]),
            ServiceAccount = TiedAccountValues.Of(identities),
        };
    }
}

public sealed record DnsProviderValues : ChartValues
{
    public required string Name { get; init; }
}

public sealed record DnsVolumeValues : ChartValues
{
    public string Name { get; } = ExternalDnsBuilder.Secret;

    public DnsSecretValues Secret { get; } = new();
}

public sealed record DnsSecretValues : ChartValues
{
    public string SecretName { get; } = ExternalDnsBuilder.Secret;
}

public sealed record DnsMountValues : ChartValues
{
    public string Name { get; } = ExternalDnsBuilder.Secret;

    public string MountPath { get; } = "/etc/kubernetes";

    public bool ReadOnly { get; } = true;
}
