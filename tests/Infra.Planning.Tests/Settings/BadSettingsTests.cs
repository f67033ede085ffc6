using Infra.Planning.Tests.Kit;
using Infra.TestKit;

namespace Infra.Planning.Tests.Settings;

/// <summary>
/// The tables of what people get wrong. After a change of messages, <c>INFRA_ACCEPT=1</c> writes what is reported now, for
/// a person to read in the diff.
/// </summary>
public sealed class BadSettingsTests
{
    private const int FewestCases = 130;

    private static readonly string[] Tables = ["Settings/BadSettings.txt", "Settings/BadPlatforms.txt"];

    private static readonly (string Changes, string Reports)[] All = [.. Tables.SelectMany(BadCases.Read)];

    public static TheoryData<string, string> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_stack_is_refused_with_place_reason_and_mend(string changes, string reports) =>
        PlanAssert.Refused(BadCases.Apply(Stack.Default, changes), reports.Split('\n'));

    [Fact]
    public void There_are_many_and_none_comes_twice()
    {
        Assert.InRange(All.Length, FewestCases, int.MaxValue);
        Assert.Equal(All.Length, All.Select(row => row.Changes).Distinct().Count());
    }

    [Theory]
    [InlineData("Settings/BadSettings.txt")]
    [InlineData("Settings/BadPlatforms.txt")]
    public void A_table_holds_all_that_is_reported(string table)
    {
        var file = Path.Combine(Repository.Root, "tests", "Infra.Planning.Tests", table);
        var now = BadCases.Rewrite(File.ReadAllText(file), Stack.Default);
        if (Environment.GetEnvironmentVariable("INFRA_ACCEPT") == "1")
        {
            File.WriteAllText(file, now);
        }

        Assert.Equal(File.ReadAllText(file), now);
    }

    [Fact]
    public void The_stack_that_they_all_change_is_sound() => PlanAssert.Accepted(Stack.Default);

    [Fact]
    public void Keys_of_the_providers_are_left_to_them() =>
        PlanAssert.Accepted(Stack.Default.With("azure-native:location", "\"westeurope\""));
}
