using System.Globalization;
using Pulumi;

namespace Infra.Stacks;

/// <summary>
/// The day as of which the platform is planned, for what ends on some day: today, or the one in the variable
/// <c>INFRA_TODAY</c>, to see what comes or to plan twice alike.
/// </summary>
internal static class ProgramDay
{
    public const string Variable = "INFRA_TODAY";

    /// <exception cref="RunException">The variable holds no date.</exception>
    public static DateOnly Read(TimeProvider clock) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
            ? Parse(text)
            : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RunException($"{Variable} is '{text}' and no date; write one such as 2027-04-01");
}
