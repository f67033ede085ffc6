using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DeadlineNearRuleTests
{
    private const string Warning = "INF260 infra:kubernetes: Kubernetes 1.35 ends on 2027-03-31; write \"1.36\"";

    private static readonly Stack Sound = Stack.Default with { Today = new(2026, 11, 25) };

    [Fact]
    public void What_ends_in_a_hundred_days_is_not_spoken_of() =>
        Assert.Empty(Deadlines(Sound with { Today = new(2026, 12, 30) }));

    [Fact]
    public void Ninety_days_before_the_end_it_is_warned_of() =>
        Assert.Equal([Warning], Deadlines(Sound with { Today = new(2026, 12, 31) }));

    [Fact]
    public void On_its_last_day_it_is_still_a_warning() =>
        Assert.Equal([Warning], Deadlines(Sound with { Today = new(2027, 3, 31) }));

    [Fact]
    public void A_stack_can_look_further_ahead() =>
        Assert.Equal([Warning], Deadlines(Sound.With("deadlines.horizon", "180")));

    [Fact]
    public void A_stack_can_look_less_far_ahead() =>
        Assert.Empty(Deadlines(Sound.With("deadlines.horizon", "0") with { Today = new(2027, 3, 30) }));

    [Fact]
    public void What_has_ended_is_a_warning_as_long_as_the_stack_tolerates_it()
    {
        var stack = Sound.With("deadlines.tolerated", """{ "Kubernetes 1.35": "2027-05-31" }""");

        Assert.Equal(
            [
                "INF260 infra:kubernetes: Kubernetes 1.35 ended on 2027-03-31 and is tolerated until 2027-05-31; "
                    + "write \"1.36\"",
            ],
            Deadlines(stack with { Today = new(2027, 5, 31) })
        );
        Assert.StartsWith(
            "INF261 ",
            Assert.Single(Deadlines(stack with { Today = new(2027, 6, 1) })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Long_term_support_of_tier_premium_has_a_later_end() =>
        Assert.Empty(Deadlines(Sound.WithCluster("tier", "\"premium\"") with { Today = new(2027, 4, 1) }));

    [Fact]
    public void An_operating_system_and_a_chart_have_ends_too()
    {
        var stack = Sound
            .WithCluster("pools.apps.image", "\"ubuntu2204\"")
            .WithAddOns(
                "\"virtualClusters\": { \"version\": \"0.36.1\" }",
                addOns => new VirtualClusters(addOns.VirtualClusters) { Lines = ["payments"] }
            );

        Assert.Equal(
            [
                "INF260 infra:addOns.virtualClusters.version: vcluster 0.36 ends on 2027-01-22; use 0.37",
                "INF260 infra:clusters.main.pools.apps.image: OS image Ubuntu2204 ends on 2027-06-30; use Ubuntu2404",
            ],
            Deadlines(stack.With("deadlines.horizon", "365")).Where(line => !line.Contains("Kubernetes"))
        );
    }

    [Fact]
    public void Another_day_changes_no_plan()
    {
        var plan = Sound.Plan().Plan;

        Assert.NotNull(plan);
        Assert.Equal(plan, (Sound with { Today = new(2027, 3, 31) }).Plan().Plan);
    }

    private static IEnumerable<string> Deadlines(Stack stack) =>
        stack
            .Plan()
            .Diagnostics.Where(diagnostic => diagnostic.Code.Id is "INF260" or "INF261")
            .Select(diagnostic => diagnostic.ToString());
}
