using BenchmarkDotNet.Attributes;
using Infra.Planning;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Bench.Micro;

/// <summary>
/// The whole planner on a fleet of N production clusters: from the text of a stack's config and of its two files of
/// addresses to the plan, all rules included. Target: 1,000 clusters in under a second.
/// </summary>
[MemoryDiagnoser]
public class PlannerBenchmark
{
    private const string Space = """
        pools:
          nodes: [10.0.0.0/10]
          pods: [10.128.0.0/9]
          services: [10.64.0.0/10]
        """;

    private static readonly DateOnly Today = new(2026, 11, 25);

    private StackConfig config = new("prod", new Dictionary<string, string>(), new HashSet<string>());
    private string given = "";

    [Params(100, 1000)]
    public int Clusters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        config = Config(Clusters);
        var plan = Planner.Plan(config, Declare, Today, AddressFiles.Read(Space, given: null)).Plan;
        given = AddressLockFile.Write(AddressLock.Of(plan?.Blocks ?? []));
        if (Locked().Diagnostics is [var problem, ..])
        {
            throw new InvalidOperationException($"The fleet is not sound: {problem}");
        }
    }

    [Benchmark(Baseline = true)]
    public PlanResult Locked() => Planner.Plan(config, Declare, Today, AddressFiles.Read(Space, given));

    [Benchmark]
    public PlanResult Nothing_locked() => Planner.Plan(config, Declare, Today, AddressFiles.Read(Space, given: null));

    private static PlatformTopology Declare(StackSettings settings) =>
        new(settings)
        {
            Clusters = settings
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
            Lines = [new("payments", settings.Line("payments"))],
        };

    private static StackConfig Config(int clusters)
    {
        var entries = Enumerable.Range(0, clusters).Select(number => $"\"c{number}\": {Cluster}");
        return new(
            "prod",
            new Dictionary<string, string>
            {
                ["infra:kubernetes"] = "1.35",
                ["infra:clusters"] = $"{{ {string.Join(", ", entries)} }}",
                ["infra:lines"] = Lines,
            },
            new HashSet<string>()
        );
    }

    private const string Lines = """
        {
          "payments": {
            "owners": { "developers": ["33333333-3333-3333-3333-333333333333"] },
            "quotas": { "payments": { "cpu": 4, "memory": "16Gi", "pods": 40 } }
          }
        }
        """;

    private const string Cluster = """
        {
          "subscription": "11111111-1111-1111-1111-111111111111",
          "location": "westeurope",
          "zones": [1, 2, 3],
          "tier": "standard",
          "resilience": "zone",
          "admins": ["22222222-2222-2222-2222-222222222222"],
          "apiServer": { "ranges": ["203.0.113.0/24"] },
          "maintenance": { "nodeOs": { "weekly": { "day": "saturday" }, "start": "22:00", "hours": 6 } },
          "pools": {
            "system": { "size": "Standard_D4ds_v5", "min": 3, "max": 3 },
            "apps": { "size": "Standard_D8ds_v5", "min": 3, "max": 3 },
            "build": { "size": "Standard_D8ds_v5", "min": 0, "max": 1 }
          }
        }
        """;
}
