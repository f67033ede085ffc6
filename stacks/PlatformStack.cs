using System.Collections.Immutable;
using Infra.Components;
using Infra.Planning;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Stacks;

/// <summary>Plans the platform and makes what the plan says, or reports why there is no plan and makes nothing.</summary>
public sealed class PlatformStack : Stack
{
    private readonly StackConfig config;
    private readonly SortedDictionary<string, AksCluster> made = new(StringComparer.Ordinal);

    public PlatformStack()
        : this(ProgramConfig.Read()) { }

    /// <summary>For tests, which bring a config of their own.</summary>
    public PlatformStack(StackConfig config)
    {
        this.config = config;
        var result = Planner.Plan(config, Topology.For);
        foreach (var diagnostic in result.Diagnostics)
        {
            Report(diagnostic);
        }

        var clusters = result.Plan?.Clusters ?? [];
        foreach (var cluster in clusters)
        {
            Create(cluster);
        }

        Namespaces = Output.Create(clusters.ToImmutableDictionary(cluster => cluster.Name.Value, NamesIn));
        ApiServers = Collect(cluster => cluster.Fqdn);
        OidcIssuers = Collect(cluster => cluster.OidcIssuer);
    }

    /// <summary>By cluster.</summary>
    [Output("namespaces")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> Namespaces { get; private set; }

    /// <summary>By cluster that the stack makes.</summary>
    [Output("apiServers")]
    public Output<ImmutableDictionary<string, string>> ApiServers { get; private set; }

    /// <summary>By cluster that the stack makes.</summary>
    [Output("oidcIssuers")]
    public Output<ImmutableDictionary<string, string>> OidcIssuers { get; private set; }

    private void Create(ClusterPlan cluster)
    {
        var name = cluster.Name.Value;
        var access = cluster.Host switch
        {
            AksPlan aks => Make(name, aks),
            KubeconfigPlan existing => ClusterAccess.Create(name, name, config.Secret(existing.Secret)),
            var other => throw new InvalidOperationException($"There is no way into {other.GetType().Name}."),
        };
        foreach (var space in cluster.Namespaces)
        {
            _ = new LineNamespace($"{name}-{space.Name}", space, new ComponentResourceOptions { Provider = access });
        }
    }

    private KubernetesProvider Make(string name, AksPlan plan)
    {
        var cluster = new AksCluster(name, plan);
        made.Add(name, cluster);
        return cluster.Kubernetes;
    }

    private Output<ImmutableDictionary<string, string>> Collect(Func<AksCluster, Output<string>> value) =>
        Output
            .All(made.Select(entry => value(entry.Value).Apply(text => KeyValuePair.Create(entry.Key, text))))
            .Apply(entries => entries.ToImmutableDictionary());

    private static ImmutableArray<string> NamesIn(ClusterPlan cluster) =>
        [.. cluster.Namespaces.Select(space => space.Name.Value)];

    private static void Report(Diagnostic diagnostic)
    {
        var line = diagnostic.ToString();
        switch (diagnostic.Code.Severity)
        {
            case Severity.Error:
                Log.Error(line);
                break;
            case Severity.Warning:
                Log.Warn(line);
                break;
            default:
                Log.Info(line);
                break;
        }
    }
}
