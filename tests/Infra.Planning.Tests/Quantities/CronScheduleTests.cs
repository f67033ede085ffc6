using Infra.Planning.Quantities;

namespace Infra.Planning.Tests.Quantities;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 10 * * 2")]
    [InlineData("*/15 0-6,22 1,15 jan-mar MON")]
    [InlineData("5/20 * 29 2 *")]
    [InlineData("0 0 30 2 1")]
    public void What_comes_some_time_is_read(string text)
    {
        Assert.True(CronSchedule.TryParse(text, out var schedule));
        Assert.Equal(text, $"{schedule}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 10 * *")]
    [InlineData("0 10 * * 2 2026")]
    [InlineData("60 10 * * 2")]
    [InlineData("0 24 * * 2")]
    [InlineData("0 10 0 * 2")]
    [InlineData("0 10 * 13 2")]
    [InlineData("0 10 * * 7")]
    [InlineData("0 10 * * tues")]
    [InlineData("0 10 5-3 * *")]
    [InlineData("*/0 10 * * *")]
    [InlineData("1/2/3 10 * * *")]
    [InlineData("-1 10 * * *")]
    [InlineData("0,, 10 * * *")]
    [InlineData("@weekly")]
    // The thirtieth of February.
    [InlineData("0 10 30 2 *")]
    [InlineData("0 10 31 4,6 *")]
    public void What_never_comes_is_not(string text) => Assert.False(CronSchedule.TryParse(text, out _));

    [Theory]
    [InlineData("0 10 * * 2", "2026-11-24", true)]
    [InlineData("0 10 * * 2", "2026-11-25", false)]
    [InlineData("0 10 25 * *", "2026-11-25", true)]
    [InlineData("0 10 25 nov *", "2026-12-25", false)]
    // Both days restricted: either counts.
    [InlineData("0 10 1 * 3", "2026-11-25", true)]
    [InlineData("0 10 1 * 3", "2026-12-01", true)]
    [InlineData("0 10 1 * 3", "2026-11-26", false)]
    [InlineData("0 10 */2 * *", "2026-11-25", true)]
    [InlineData("0 10 */2 * *", "2026-11-24", false)]
    public void A_day_counts_as_cron_has_it(string text, string day, bool counts) =>
        Assert.Equal(counts, Of(text).IsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void One_time_of_the_day_can_be_another()
    {
        Assert.Equal(new TimeSpan(10, 0, 0), Of("0 10 * * 2").Once);
        Assert.Equal("25 11 * * 2", Of("0 10 * * 2").At(new(11, 25, 0)));
        Assert.Null(Of("0,30 10 * * 2").Once);
        Assert.Null(Of("0 */6 * * 2").Once);
    }

    private static CronSchedule Of(string text)
    {
        Assert.True(CronSchedule.TryParse(text, out var schedule));
        return schedule;
    }
}
