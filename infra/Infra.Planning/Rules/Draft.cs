using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>
/// What the rules look at. Where the config itself is wrong the settings hold stand-ins; nothing is reported about
/// those, so that one slip brings one message.
/// </summary>
internal sealed class Draft(PlatformTopology topology, PlatformPlan plan, Seq<Diagnostic> problems)
{
    public PlatformTopology Topology => topology;

    public PlatformPlan Plan => plan;

    /// <summary>The day as of which is planned; only deadlines look at it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What <c>addresses.yaml</c> declares.</summary>
    public required AddressSpace Space { get; init; }

    public IEnumerable<AksDraft> Clusters { get; } =
    [
        .. topology
            .Clusters.Zip(plan.Clusters)
            .Where(pair => pair.First.Settings.Target is AksSettings)
            .Select(pair => new AksDraft(
                topology,
                pair.First,
                (AksSettings)pair.First.Settings.Target,
                (AksPlan)pair.Second.Host,
                pair.Second.AddOns
            )),
    ];

    public IEnumerable<AksDraft> SoundClusters =>
        Clusters.Where(cluster => IsSound(cluster.Path) && cluster.Declared.Pools.All(IsSound));

    /// <summary>True where nothing was wrong with the config at that place, below it, or on the way to it.</summary>
    public bool IsSound(ConfigPath place) =>
        !problems.Any(problem => problem.Place.IsWithin(place) || place.IsWithin(problem.Place));

    public bool IsSound(NodePool pool) => pool.Settings.IsGiven && IsSound(pool.Settings.Path);

    public bool IsSound(BusinessLine line) => line.Settings.IsGiven && IsSound(line.Settings.Path);
}
