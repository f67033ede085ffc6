using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>
/// Who pulls from Harbor and pushes to it: one project for every line, by the name that the line began with, and accounts
/// that may do one of the two there.
/// </summary>
internal static class HarborAccounts
{
    private const string Pull = "pull";

    private const string Push = "push";

    /// <summary>Null for a stack without a registry of its own.</summary>
    public static RegistryPlan? Of(PlatformTopology topology)
    {
        // Nobody else pushes.
        var isBuilt = topology.AddOnsOn().OfType<Jenkins>().Any();
        return topology.AddOnsOn().OfType<Harbor>().FirstOrDefault() is { Settings.Host: var host }
            ? new(
                host,
                topology
                    .Lines.SelectMany(line => isBuilt ? new[] { PullerOf(line), PusherOf(line) } : [PullerOf(line)])
                    .ToSeq()
            )
            : null;
    }

    public static PullPlan? PullOf(BusinessLine line, PlatformTopology topology) =>
        Of(topology) is { Host: var host } ? new(host, PullerOf(line)) : null;

    public static RegistryAccountPlan PusherOf(BusinessLine line) => Of(line, Push);

    private static RegistryAccountPlan PullerOf(BusinessLine line) => Of(line, Pull);

    private static RegistryAccountPlan Of(BusinessLine line, string name) =>
        new(line.Id, name, $"robot${line.Id}+{name}", $"registry-{name}-{line.Id}");
}
