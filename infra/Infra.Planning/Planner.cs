using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Rules;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning;

/// <summary>
/// The way into planning: from a stack's config and the declared topology to a decided platform, or to all the reasons
/// against it at once. Pure: the same input gives the same result, and another day only another diagnostic.
/// </summary>
public static class Planner
{
    /// <param name="today">The day as of which is planned, for what ends on some day.</param>
    /// <param name="addresses">The files of addresses; without them every range has to be stated.</param>
    /// <param name="deploying">Whether this is no preview; then addresses have to be locked.</param>
    public static PlanResult Plan(
        StackConfig config,
        Func<StackSettings, PlatformTopology> declare,
        DateOnly today,
        AddressFiles? addresses = null,
        bool deploying = false
    )
    {
        var (settings, problems) = StackBinder.Bind(config);
        return Plan(declare(settings), problems, today, addresses ?? AddressFiles.Empty, deploying);
    }

    /// <summary>For a topology whose settings were made in code.</summary>
    public static PlanResult Plan(
        PlatformTopology topology,
        DateOnly today,
        AddressFiles? addresses = null,
        bool deploying = false
    ) => Plan(topology, problems: [], today, addresses ?? AddressFiles.Empty, deploying);

    private static PlanResult Plan(
        PlatformTopology topology,
        Seq<Diagnostic> problems,
        DateOnly today,
        AddressFiles files,
        bool deploying
    )
    {
        var (addresses, found) = AddressStage.Run(topology, files, problems, deploying);
        var draft = new Draft(topology, PlanBuilder.Build(topology, addresses), problems)
        {
            Today = today,
            Space = files.Space,
        };
        var diagnostics = problems
            .Concat(found)
            .Concat(RuleBook.All.SelectMany(rule => rule.Check(draft)))
            .OrderBy(diagnostic => diagnostic.Place.ToString(), StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Code.Id, StringComparer.Ordinal)
            .ToSeq();
        var stands = diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error);
        return new(stands ? null : draft.Plan, diagnostics);
    }
}
