using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Argo CD gets.</summary>
public sealed record ArgoCdValues : ChartValues
{
    /// <summary>Its objects are called so whatever the release is called.</summary>
    public string FullnameOverride { get; } = "argocd";

    /// <summary>
    /// Then it has no rights over the cluster: in the namespaces of its lines, it has those that are given to it there.
    /// </summary>
    public bool CreateClusterRoles { get; }

    public required ArgoGlobalValues Global { get; init; }

    public required ArgoConfigValues Configs { get; init; }

    /// <summary>The password is one of ours, so that no job has to make one.</summary>
    public SwitchValues RedisSecretInit { get; } = SwitchValues.Off;

    public SwitchValues Dex { get; } = SwitchValues.Off;

    public SwitchValues Notifications { get; } = SwitchValues.Off;

    /// <summary>Applications are written here, one for each namespace.</summary>
    public ArgoCountValues ApplicationSet { get; } = new() { Replicas = 0 };

    public required ArgoPartValues Controller { get; init; }

    public required ArgoPartValues Server { get; init; }

    public required ArgoPartValues RepoServer { get; init; }

    public required ArgoCacheValues Redis { get; init; }

    internal static ArgoCdValues Of(ArgoCd argoCd, string host, AddOnSite site)
    {
        var factor = argoCd.Settings.Size.Factor();
        return new()
        {
            Global = new() { Domain = host, Image = Image("quay.io/argoproj/argocd") },
            Configs = new(),
            Controller = Part("application-controller", 1, ArgoCdSizes.Controller * factor),
            Server = Part("server", site.Replicas(2), ArgoCdSizes.Server * factor),
            RepoServer = Part("repo-server", site.Replicas(2), ArgoCdSizes.Repositories * factor),
            Redis = new()
            {
                Image = Image("ecr-public.aws.com/docker/library/redis"),
                Resources = ResourceValues.Of(ArgoCdSizes.Cache),
            },
        };

        // Null for the chart's own.
        ImageValues? Image(string published) =>
            site.Topology.Settings.Registry is null ? null : new() { Repository = site.Image(published) };

        static ArgoPartValues Part(string name, int replicas, ResourcesPlan each) =>
            new()
            {
                Replicas = replicas,
                Resources = ResourceValues.Of(each),
                Pdb = replicas > 1 ? new() : null,
                TopologySpreadConstraints = SpreadValues.Of("app.kubernetes.io/name", $"argocd-{name}"),
            };
    }
}

public sealed record ArgoGlobalValues : ChartValues
{
    public required string Domain { get; init; }

    /// <summary>Of every part.</summary>
    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ImageValues? Image { get; init; }

    public ArgoPolicyValues NetworkPolicy { get; } = new();
}

/// <summary>Who talks to whom is said by the platform, for all add-ons alike.</summary>
public sealed record ArgoPolicyValues : ChartValues
{
    public bool Create { get; }
}

public sealed record ArgoConfigValues : ChartValues
{
    public ArgoSettingValues Cm { get; } = new();

    public ArgoParameterValues Params { get; } = new();
}

/// <summary>Its own settings, as it spells them.</summary>
public sealed record ArgoSettingValues : ChartValues
{
    /// <summary>It looks at what it may see, and does not ask for the rest.</summary>
    [Key("resource.respectRBAC")]
    [UnlistedKey("argocd-cm of Argo CD")]
    public string RespectRbac { get; } = "normal";

    [Key("timeout.reconciliation")]
    public string Reconciliation { get; } = "180s";

    [Key("exec.enabled")]
    public bool Exec { get; }

    /// <summary>What the platform makes in the namespaces of lines is not even looked at.</summary>
    [Key("resource.exclusions")]
    public string Exclusions { get; } = ArgoKinds.Exclusions;
}

public sealed record ArgoParameterValues : ChartValues
{
    /// <summary>TLS ends at the edge.</summary>
    [Key("server.insecure")]
    [UnlistedKey("argocd-cmd-params-cm of Argo CD")]
    public bool Insecure { get; } = true;

    /// <summary>What would change is what the API server says would change.</summary>
    [Key("controller.diff.server.side")]
    [UnlistedKey("argocd-cmd-params-cm of Argo CD")]
    public bool ServerSideDiff { get; } = true;
}

public sealed record ArgoCountValues : ChartValues
{
    public required int Replicas { get; init; }
}

public sealed record ArgoPartValues : ChartValues
{
    public required int Replicas { get; init; }

    public required ResourceValues Resources { get; init; }

    public required ArgoBudgetValues? Pdb { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }
}

public sealed record ArgoBudgetValues : ChartValues
{
    public bool Enabled { get; } = true;

    public int MaxUnavailable { get; } = 1;
}

public sealed record ArgoCacheValues : ChartValues
{
    public required ImageValues? Image { get; init; }

    public required ResourceValues Resources { get; init; }
}
