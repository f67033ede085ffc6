using Infra.Review.Policies;
using Infra.Review.Tests.Policies.Kit;
using Infra.TestKit;

namespace Infra.Review.Tests.Policies;

public sealed class PolicyBookTests
{
    internal static IReadOnlyList<PolicyTests> Classes { get; } =
    [
        .. typeof(PolicyBookTests)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PolicyTests)))
            .Select(type => (PolicyTests)(Activator.CreateInstance(type) ?? throw new InvalidOperationException())),
    ];

    [Fact]
    public void Every_policy_is_in_the_book_once_in_the_order_of_ids()
    {
        var written = typeof(Policy)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Policy)));

        Assert.Equal(
            written.Select(type => type.Name).Order(),
            PolicyBook.All.Select(policy => policy.GetType().Name).Order()
        );
        Assert.Equal(PolicyBook.All.Select(policy => policy.Id).Distinct().Order(), PolicyBook.All.Select(p => p.Id));
    }

    [Fact]
    public void Every_policy_has_a_test_class_of_its_name() =>
        Assert.Equal(
            PolicyBook.All.Select(policy => $"{policy.GetType().Name}Tests").Order(),
            Classes.Select(tests => tests.GetType().Name).Order()
        );

    [Fact]
    public void Every_policy_has_its_section_with_its_title()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"));

        Assert.All(
            PolicyBook.All,
            policy => Assert.Contains($"\n## {policy.Id} {policy.Title}\n", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_good_platform_breaks_nothing() =>
        Assert.Equal(
            [],
            PolicyCheck
                .Of(Case.GraphOf(Good.Platform), PolicyBook.All, policy => PolicySeverity.Error)
                .Select(finding => $"{finding.Policy.Id} {finding.Message}")
        );
}
