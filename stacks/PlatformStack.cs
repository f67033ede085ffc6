using System.Collections.Immutable;
using Infra.Components;
using Infra.Planning;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Pulumi;

namespace Infra.Stacks;

/// <summary>Plans the platform and makes what the plan says, or reports why there is no plan and makes nothing.</summary>
public sealed class PlatformStack : Stack
{
    public PlatformStack()
        : this(
            ProgramConfig.Read(),
            ProgramAddresses.Read(),
            ProgramDay.Read(TimeProvider.System),
            deploying: !Deployment.Instance.IsDryRun
        ) { }

    /// <summary>For tests, which bring a config of their own.</summary>
    public PlatformStack(
        StackConfig config,
        AddressFiles addresses,
        DateOnly today,
        bool deploying = false,
        StackOptions? options = null
    )
        : base(options)
    {
        var result = Planner.Plan(config, Topology.For, today, addresses, deploying);
        foreach (var diagnostic in result.Diagnostics)
        {
            Report(diagnostic);
        }

        var plans = result.Plan?.Clusters ?? [];
        var accounts = result.Plan?.Registry is { } registry ? new RegistryAccounts(registry) : null;
        var clusters = plans.ToDictionary(
            plan => plan.Name.Value,
            plan => new PlatformCluster(plan, name => accounts?.Find(name) ?? config.Secret(name))
        );
        Namespaces = Output.Create(plans.ToImmutableDictionary(plan => plan.Name.Value, NamesIn));
        Calls = Output.Create(plans.ToImmutableDictionary(plan => plan.Name.Value, CallsIn));
        Addresses = Output.Create(BlocksOf(result.Plan?.Blocks ?? []));
        ApiServers = Collect(clusters, cluster => cluster.Aks?.Fqdn);
        Peerings = Output.Create(PeeringsOf(plans));
        OidcIssuers = Collect(clusters, cluster => cluster.Aks?.OidcIssuer);
    }

    /// <summary>By cluster.</summary>
    [Output("namespaces")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> Namespaces { get; private set; }

    /// <summary>By cluster, by line: the address to use for each call that the line has declared.</summary>
    [Output("calls")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, ImmutableDictionary<string, string>>>> Calls
    {
        get;
        private set;
    }

    /// <summary>By cluster and purpose; the lock of addresses is written from it.</summary>
    [Output("addresses")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Addresses { get; private set; }

    /// <summary>By cluster that the stack makes.</summary>
    [Output("apiServers")]
    public Output<ImmutableDictionary<string, string>> ApiServers { get; private set; }

    /// <summary>By cluster with a hub: what makes the hub's half of the peering.</summary>
    [Output("peerings")]
    public Output<ImmutableDictionary<string, string>> Peerings { get; private set; }

    /// <summary>By cluster that the stack makes.</summary>
    [Output("oidcIssuers")]
    public Output<ImmutableDictionary<string, string>> OidcIssuers { get; private set; }

    /// <summary>What each cluster has of it, by name of the cluster.</summary>
    private static Output<ImmutableDictionary<string, string>> Collect(
        IEnumerable<KeyValuePair<string, PlatformCluster>> clusters,
        Func<PlatformCluster, Output<string>?> value
    ) =>
        Output
            .All(
                from entry in clusters
                let output = value(entry.Value)
                where output is not null
                select output.Apply(text => KeyValuePair.Create(entry.Key, text))
            )
            .Apply(entries => entries.ToImmutableDictionary());

    private static ImmutableArray<string> NamesIn(ClusterPlan cluster) =>
        [.. cluster.Namespaces.Select(space => space.Name.Value)];

    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> CallsIn(ClusterPlan cluster) =>
        cluster
            .Calls.GroupBy(call => call.From.Value)
            .ToImmutableDictionary(
                line => line.Key,
                line =>
                    line.DistinctBy(call => call.Name).ToImmutableDictionary(call => call.Name, call => call.Address)
            );

    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> BlocksOf(Seq<LockedBlock> blocks) =>
        blocks
            .GroupBy(block => block.Key.Cluster)
            .ToImmutableDictionary(
                cluster => cluster.Key,
                cluster => cluster.ToImmutableDictionary(block => block.Key.Entry, block => block.Block.ToString())
            );

    private static ImmutableDictionary<string, string> PeeringsOf(Seq<ClusterPlan> clusters)
    {
        var halves =
            from cluster in clusters
            let hub = (cluster.Host as AksPlan)?.Network.Hub
            where hub is { MakesRemote: false }
            select KeyValuePair.Create(cluster.Name.Value, hub.RemoteCommand);
        return halves.ToImmutableDictionary();
    }

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
