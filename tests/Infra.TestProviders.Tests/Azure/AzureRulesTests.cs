using Infra.Review.Diff;
using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

/// <summary>
/// The provider's tables and those of the review were written separately from the same facts; where they differ, one
/// of them is wrong.
/// </summary>
public sealed class AzureRulesTests
{
    public static TheoryData<string, string, bool> ReviewRows =>
        [
            .. ChangeRules
                .Default.All.Where(rule => rule.Type.StartsWith("azure-native:", StringComparison.Ordinal))
                .Where(rule => AzureKinds.All.ContainsKey(rule.Type) && rule.Property != "*")
                .Where(rule => rule.Replaces || rule.Impact == Impact.Impossible)
                .Select(rule => (rule.Type, rule.Property, rule.Replaces)),
        ];

    public static TheoryData<string, string, bool> ProviderRows =>
        [.. AzureRules.All.Select(rule => (rule.Token, rule.Property, rule.Reaction == Reaction.Replace))];

    /// <summary>What Azure refuses only in some directions or only while in use; guards hold these.</summary>
    private static readonly string[] Guarded =
    [
        "oidcIssuerProfile",
        "apiServerAccessProfile.enablePrivateCluster",
        "apiServerAccessProfile.privateDNSZone",
        "addressPrefix",
        "delegations",
    ];

    [Theory]
    [MemberData(nameof(ReviewRows))]
    public void The_provider_does_what_the_review_says(string token, string property, bool replaces)
    {
        var change = new InputChange(property, property, ChangeKind.Update, Before: null, After: null);
        var kind = AzureKinds.All[token];

        Assert.Equal(replaces, AzureRules.Replaces(kind, change));
        Assert.Equal(!replaces && !Guarded.Contains(property), AzureRules.Refuses(kind, change));
    }

    [Theory]
    [MemberData(nameof(ProviderRows))]
    public void The_review_says_what_the_provider_does(string token, string property, bool replaces)
    {
        var rule = ChangeRules.Default.Find(token, property);

        Assert.True(rule is not null, $"the review has no row for {token} {property}");
        Assert.Equal(replaces, rule.Replaces);
        Assert.Equal(!replaces, rule.Impact == Impact.Impossible);
    }

    [Fact]
    public void Taking_a_property_out_of_the_program_replaces_nothing()
    {
        var kind = AzureKinds.All["azure-native:containerservice:AgentPool"];
        var removed = new InputChange("vmSize", "vmSize", ChangeKind.Delete, Before: null, After: null);
        var zone = new InputChange("availabilityZones[2]", "availabilityZones[]", ChangeKind.Delete, null, null);

        Assert.False(AzureRules.Replaces(kind, removed));
        Assert.True(AzureRules.Refuses(kind, zone));
    }
}
