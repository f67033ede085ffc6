using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class EmptyAddOnRuleTests
{
    [Fact]
    public void Virtual_clusters_of_no_line_are_refused() =>
        PlanAssert.Refused(
            AddOnStack.Of("\"virtualClusters\": {}", addOns => new VirtualClusters(addOns.VirtualClusters)) with
            {
                Today = new(2026, 9, 1),
            },
            "INF444 infra:addOns.virtualClusters: is on and installs nothing; "
                + "name lines in the topology, new VirtualClusters(…) { Lines = [\"payments\"] }, or write false in its place"
        );

    [Fact]
    public void A_connection_to_what_runs_elsewhere_is_something() =>
        PlanAssert.Accepted(AddOnStack.Of(AddOnStack.Source, addOns => new GitLab(addOns.GitLab)));
}
