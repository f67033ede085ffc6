using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DrillTimeRuleTests
{
    [Fact]
    public void Drills_begin_once_a_day_at_most() =>
        PlanAssert.Refused(
            Drills.Of($"\"schedule\": \"*/30 10 * * 0\", {Drills.Checks}"),
            "INF454 infra:addOns.chaosMesh.schedule: '*/30 10 * * 0' comes several times a day, and drills follow each "
                + "other; write one minute and one hour, \"0 10 * * 2\" for Tuesdays at ten"
        );

    [Fact]
    public void The_last_one_ends_before_midnight() =>
        PlanAssert.Refused(
            Drills.Of($"\"schedule\": \"0 22 * * 0\", {Drills.Checks}"),
            "INF454 infra:addOns.chaosMesh.schedule: drills that begin at 22:00 and last 02:15 end on the next day; "
                + "write an earlier hour, or a shorter fault"
        );

    [Fact]
    public void Shorter_faults_take_less_time() =>
        PlanAssert.Accepted(Drills.Of($"\"schedule\": \"0 22 * * 0\", \"fault\": \"1m\", {Drills.Checks}"));
}
