using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Settings;

public sealed class BadSettingsTests
{
    public static TheoryData<string, string> Cases => BadCases.Read("Settings/BadSettings.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_config_is_refused_with_place_reason_and_mend(string changes, string reports) =>
        PlanAssert.Refused(BadCases.Apply(Stack.Default, changes), reports.Split('\n'));

    [Fact]
    public void Keys_of_the_providers_are_left_to_them() =>
        PlanAssert.Accepted(Stack.Default.With("azure-native:location", "\"westeurope\""));
}
