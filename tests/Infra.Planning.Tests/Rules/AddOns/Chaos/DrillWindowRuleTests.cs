using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DrillWindowRuleTests
{
    [Theory]
    // The window opens on Saturdays at 22:00 for six hours.
    [InlineData("0 21 * * 6", "21:00", "23:15")]
    [InlineData("45 3 * * 0", "03:45", "06:00")]
    [InlineData("30 19 * * *", "19:30", "21:45", "+01:00")]
    [InlineData("0 1 1 * *", "01:00", "03:15")]
    public void Nothing_is_broken_while_Azure_may_work(
        string schedule,
        string begin,
        string end,
        string offset = "+00:00"
    ) =>
        PlanAssert.Refused(
            Drills
                .Of($"\"schedule\": \"{schedule}\", {Drills.Checks}")
                .WithCluster("maintenance.nodeOs.utcOffset", $"\"{offset}\""),
            $"INF453 infra:addOns.chaosMesh.schedule: the drills of main run from {begin} to {end} UTC, and "
                + "infra:clusters.main.maintenance.nodeOs is open on such a day; write a time outside of the window"
        );

    [Theory]
    [InlineData("45 19 * * 6")]
    [InlineData("0 4 * * 0")]
    [InlineData("0 10 * * *")]
    [InlineData("0 1 * * 1-6")]
    public void What_is_over_before_or_begins_after_is_fine(string schedule) =>
        PlanAssert.Accepted(Drills.Of($"\"schedule\": \"{schedule}\", {Drills.Checks}"));

    [Theory]
    [InlineData("{ \"absoluteMonthly\": { \"day\": 31 } }", "0 10 28 2 *", true)]
    [InlineData("{ \"absoluteMonthly\": { \"day\": 31 } }", "0 10 30 1 *", false)]
    [InlineData("{ \"relativeMonthly\": { \"week\": \"last\", \"day\": \"friday\" } }", "0 10 25 * *", true)]
    [InlineData("{ \"relativeMonthly\": { \"week\": \"last\", \"day\": \"friday\" } }", "0 10 21 * *", false)]
    [InlineData("{ \"relativeMonthly\": { \"week\": \"second\", \"day\": \"friday\" } }", "0 10 14 * *", true)]
    [InlineData("{ \"relativeMonthly\": { \"week\": \"second\", \"day\": \"friday\" } }", "0 10 15 * *", false)]
    public void A_window_of_some_days_of_a_month_is_met_on_those(string days, string schedule, bool meets)
    {
        var window = days[..^2] + ", \"start\": \"10:00\", \"hours\": 4 }";
        var result = Drills
            .Of($"\"schedule\": \"{schedule}\", {Drills.Checks}")
            .WithCluster("maintenance.cluster", window)
            .Plan();

        Assert.Equal(meets ? ["INF453"] : [], PlanAssert.Serious(result).Select(line => line[..6]));
    }
}
