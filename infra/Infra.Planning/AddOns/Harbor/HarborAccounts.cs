using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>Who pulls from Harbor: one project and one account for every line, by the name that the line began with.</summary>
internal static class HarborAccounts
{
    /// <summary>Of the account within its project.</summary>
    public const string Account = "pull";

    /// <summary>Null for a stack without a registry of its own.</summary>
    public static RegistryPlan? Of(PlatformTopology topology) =>
        topology.AddOnsOn().OfType<Harbor>().FirstOrDefault() is { Settings.Host: var host }
            ? new(host, topology.Lines.Select(Of).ToSeq())
            : null;

    public static PullPlan? PullOf(BusinessLine line, PlatformTopology topology) =>
        Of(topology) is { Host: var host } ? new(host, Of(line)) : null;

    private static RegistryAccountPlan Of(BusinessLine line) =>
        new(line.Id, $"robot${line.Id}+{Account}", $"registry-pull-{line.Id}");
}
