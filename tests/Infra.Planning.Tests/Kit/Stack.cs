using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Kit;

/// <summary>
/// A stack in a test: a config that is sound, changed at one place or several, and a topology to go with it. Places are
/// written as in a diagnostic, without <c>infra:</c>; values as JSON.
/// </summary>
internal sealed record Stack
{
    private const string Sound = """
        {
          "kubernetes": "1.35",
          "tags": { "owner": "platform" },
          "clusters": {
            "main": {
              "subscription": "11111111-1111-1111-1111-111111111111",
              "location": "westeurope",
              "zones": [1, 2, 3],
              "tier": "standard",
              "resilience": "zone",
              "admins": ["22222222-2222-2222-2222-222222222222"],
              "apiServer": { "ranges": ["203.0.113.0/24"] },
              "maintenance": { "nodeOs": { "weekly": { "day": "saturday" }, "start": "22:00", "hours": 6 } },
              "network": {
                "vnet": "10.20.0.0/16",
                "nodes": "10.20.0.0/22",
                "apiServer": "10.20.4.0/28",
                "edge": "10.20.4.32/27",
                "zoneNodes": ["10.20.16.0/22", "10.20.20.0/22", "10.20.24.0/22"],
                "pods": "10.64.0.0/16",
                "services": "10.96.0.0/20"
              },
              "pools": {
                "system": { "size": "Standard_D4ds_v5", "min": 3, "max": 3 },
                "apps": { "size": "Standard_D8ds_v5", "min": 3, "max": 9 },
                "build": { "size": "Standard_D8ds_v5", "min": 0, "max": 4 }
              }
            }
          },
          "lines": {
            "payments": {
              "owners": { "developers": ["33333333-3333-3333-3333-333333333333"] },
              "quotas": { "payments": { "cpu": 4, "memory": "16Gi", "pods": 40 } }
            }
          }
        }
        """;

    private readonly JsonObject root;

    private Stack(JsonObject root) => this.root = root;

    public static Stack Default => new(JsonNode.Parse(Sound)?.AsObject() ?? []);

    public static Stack From(JsonObject root) => new(root);

    /// <summary>None by default: the ranges of the sound config are stated.</summary>
    public AddressFiles Addresses { get; init; } = AddressFiles.Empty;

    public DateOnly Today { get; init; } = new(2026, 11, 25);

    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    public Func<StackSettings, PlatformTopology> Declare { get; init; } = DefaultTopology;

    public StackConfig Config =>
        new(
            "test",
            root.ToDictionary(
                entry => entry.Key.Contains(':', StringComparison.Ordinal) ? entry.Key : $"infra:{entry.Key}",
                entry => Text(entry.Value)
            ),
            SecretKeys
        );

    /// <summary>A copy of everything, to do with as one likes.</summary>
    public JsonObject Root() => root.DeepClone().AsObject();

    public string Json(string place) =>
        place.Split('.').Aggregate<string, JsonNode?>(root, (node, key) => node?[key])?.ToJsonString() ?? "null";

    public PlanResult Plan() => Planner.Plan(Config, Declare, Today, Addresses);

    public Stack With(string place, string json) => Edit(place, (parent, key) => parent[key] = JsonNode.Parse(json));

    public Stack Without(string place) => Edit(place, (parent, key) => parent.Remove(key));

    /// <summary>The same values below another last key.</summary>
    public Stack Renamed(string place, string key) =>
        Edit(
            place,
            (parent, old) =>
            {
                var value = parent[old];
                parent.Remove(old);
                parent[key] = value;
            }
        );

    /// <summary>One of the main cluster's keys.</summary>
    public Stack WithCluster(string place, string json) => With($"clusters.main.{place}", json);

    public Stack WithPools(params Func<ClusterSettings, NodePool>[] pools) =>
        this with
        {
            Declare = settings =>
                DefaultTopology(settings) with
                {
                    Clusters = settings
                        .Clusters.Values.Select(cluster => new ClusterTopology(cluster)
                        {
                            Pools = pools.Select(pool => pool(cluster)).ToSeq(),
                        })
                        .ToSeq(),
                },
        };

    /// <summary>What runs beside the lines, in every cluster.</summary>
    public Stack WithDemands(params Demand[] demands) =>
        this with
        {
            Declare = settings =>
            {
                var topology = Declare(settings);
                return topology with
                {
                    Clusters = topology.Clusters.Select(cluster => cluster with { Demands = demands.ToSeq() }).ToSeq(),
                };
            },
        };

    public Stack WithLines(params Func<StackSettings, BusinessLine>[] lines) =>
        this with
        {
            Declare = settings =>
                DefaultTopology(settings) with
                {
                    Lines = lines.Select(line => line(settings)).ToSeq(),
                },
        };

    private static PlatformTopology DefaultTopology(StackSettings settings) =>
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
            Edge = Edge.Of(settings.Edge),
        };

    private Stack Edit(string place, Action<JsonObject, string> edit)
    {
        var copy = root.DeepClone().AsObject();
        var keys = place.Split('.');
        var parent = keys[..^1].Aggregate(copy, (node, key) => node[key]?.AsObject() ?? Add(node, key));
        edit(parent, keys[^1]);
        return new(copy)
        {
            SecretKeys = SecretKeys,
            Declare = Declare,
            Addresses = Addresses,
            Today = Today,
        };
    }

    private static JsonObject Add(JsonObject node, string key)
    {
        var added = new JsonObject();
        node[key] = added;
        return added;
    }

    /// <summary>As the engine hands values over: scalars as bare text, the others as JSON.</summary>
    private static string Text(JsonNode? node) =>
        node switch
        {
            null => "",
            JsonValue value => value.ToString(),
            _ => node.ToJsonString(),
        };
}
