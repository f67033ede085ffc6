using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DrillCheckRuleTests
{
    [Fact]
    public void A_schedule_without_a_check_is_refused() =>
        PlanAssert.Refused(
            Drills.Of(Drills.Schedule),
            "INF452 infra:addOns.chaosMesh.checks: is missing, and drills run by a schedule; "
                + "add checks: { payments: https://… }, an address that answers as long as the line works"
        );

    [Fact]
    public void A_line_that_is_reached_from_outside_has_a_check_of_its_own() =>
        PlanAssert.Refused(
            Drills.Of($"{Drills.Schedule}, \"checks\": {{ \"risk\": \"https://risk.example.com/up\" }}"),
            "INF452 infra:addOns.chaosMesh.checks.payments: is missing, and the line is reached from outside; "
                + "add payments: https://…, an address that answers as long as the line works"
        );

    [Fact]
    public void What_a_person_starts_a_person_watches() => PlanAssert.Accepted(Drills.Of(""));

    [Fact]
    public void A_line_that_only_others_call_is_seen_at_those() => PlanAssert.Accepted(Drills.Stack);
}
