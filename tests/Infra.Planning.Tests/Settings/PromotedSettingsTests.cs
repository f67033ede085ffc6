using Infra.Planning.Settings;

namespace Infra.Planning.Tests.Settings;

public sealed class PromotedSettingsTests
{
    [Fact]
    public void Marked_settings_are_found_by_the_keys_that_people_write() =>
        Assert.Superset(
            new HashSet<string>(["infra:addOns.harbor.version", "infra:features", "infra:kubernetes"]),
            PromotedSettings.Patterns.ToHashSet()
        );

    [Fact]
    public void What_is_not_marked_is_local() =>
        Assert.DoesNotContain(
            PromotedSettings.Patterns,
            pattern => pattern is "infra:clusters" or "infra:lines" or "infra:protect" or "infra:tags"
        );

    [Fact]
    public void A_pattern_names_keys_and_nothing_of_the_types_behind_them() =>
        Assert.All(
            PromotedSettings.Patterns,
            pattern => Assert.Matches(@"^infra:[a-z]\w*(\.(\*|<>|[a-z]\w*))*$", pattern)
        );
}
