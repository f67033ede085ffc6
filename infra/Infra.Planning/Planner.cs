using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Rules;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning;

/// <summary>
/// The way into planning: from a stack's config and the declared topology to a decided platform, or to all the reasons
/// against it at once. Pure: the same input gives the same result.
/// </summary>
public static class Planner
{
    public static PlanResult Plan(StackConfig config, Func<StackSettings, PlatformTopology> declare)
    {
        var (settings, problems) = StackBinder.Bind(config);
        return Plan(declare(settings), problems);
    }

    /// <summary>For a topology whose settings were made in code.</summary>
    public static PlanResult Plan(PlatformTopology topology) => Plan(topology, problems: []);

    private static PlanResult Plan(PlatformTopology topology, Seq<Diagnostic> problems)
    {
        var draft = new Draft(topology, PlanBuilder.Build(topology), problems);
        var diagnostics = problems
            .Concat(RuleBook.All.SelectMany(rule => rule.Check(draft)))
            .OrderBy(diagnostic => diagnostic.Place.ToString(), StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Code.Id, StringComparer.Ordinal)
            .ToSeq();
        var stands = diagnostics.Any(diagnostic => diagnostic.Code.Severity == Severity.Error);
        return new(stands ? null : draft.Plan, diagnostics);
    }
}
