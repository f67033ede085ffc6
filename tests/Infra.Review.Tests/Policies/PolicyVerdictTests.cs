using Infra.Review.Graph;
using Infra.Review.Policies;
using Infra.Review.Tests.Policies.Kit;
using Infra.TestKit;

namespace Infra.Review.Tests.Policies;

public sealed class PolicyVerdictTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.yaml");

    [Fact]
    public void An_error_refuses_and_a_warning_does_not()
    {
        Assert.True(Verdict("").Refuses);
        Assert.False(Verdict("severity: { INF602: warning }").Refuses);
        Assert.Equal(["INF602"], Verdict("severity: { INF602: warning }").Findings.Select(each => each.Policy.Id));
    }

    [Theory]
    [InlineData("severity: { INF602: off }", 0)]
    [InlineData("stacks: { dev: { INF602: off } }", 0)]
    [InlineData("stacks: { prod: { INF602: off } }", 1)]
    [InlineData("{ severity: { INF602: off }, stacks: { dev: { INF602: error } } }", 1)]
    public void A_stack_has_the_last_word_on_a_severity(string yaml, int findings) =>
        Assert.Equal(findings, Verdict(yaml).Findings.Count);

    [Theory]
    [InlineData("main")]
    [InlineData("*::main")]
    [InlineData("urn:pulumi:dev::*::m*n")]
    public void A_suppression_bears_what_it_names(string resource)
    {
        var verdict = Verdict(Suppression("INF602", "dev", resource, "2026-11-25"));

        Assert.Equal((0, 1, 0), (verdict.Findings.Count, verdict.Borne, verdict.Problems.Count));
    }

    [Fact]
    public void A_suppression_that_is_over_bears_nothing_and_is_a_problem_with_its_place()
    {
        var verdict = Verdict(Suppression("INF602", "dev", "main", "2026-11-24"));

        Assert.Single(verdict.Findings);
        var problem = Assert.Single(verdict.Problems);
        Assert.Equal(("INF637", new Place(file, 2, 5)), (problem.Code, problem.Place));
    }

    [Theory]
    [InlineData("INF602", "dev", "other")]
    [InlineData("INF601", "dev", "main")]
    public void A_suppression_that_nothing_needs_is_a_problem(string policy, string stack, string resource) =>
        Assert.Equal(
            "INF638",
            Assert.Single(Verdict(Suppression(policy, stack, resource, "2027-01-01")).Problems).Code
        );

    [Fact]
    public void A_suppression_of_another_stack_is_left_to_that_stack() =>
        Assert.Empty(Verdict(Suppression("INF602", "prod", "main", "2027-01-01")).Problems);

    [Theory]
    [InlineData("severities: {}")]
    [InlineData("severity: [INF602]")]
    [InlineData("severity: { INF600: off }")]
    [InlineData("severity: { INF602: loud }")]
    [InlineData("severity: { INF602: 2 }")]
    [InlineData("severity: { INF602: \"info, error\" }")]
    [InlineData("suppressions:\n  - { policy: INF602, stack: dev, resource: main, expires: 2027-01-01 }")]
    [InlineData("suppressions:\n  - { policy: INF602, stack: dev, resource: main, reason: x }")]
    [InlineData("suppressions:\n  - { policy: INF602, stack: dev, resource: main, reason: x, expires: soon }")]
    public void A_file_that_says_something_else_is_refused(string yaml)
    {
        File.WriteAllText(file, yaml);
        var problems = new List<Problem>();

        Assert.Null(PolicyFile.Read(file, problems));
        Assert.All(problems, problem => Assert.Equal("INF636", problem.Code));
        Assert.NotNull(Assert.Single(problems).Place);
    }

    [Fact]
    public void A_folder_in_its_place_is_not_taken_for_nothing()
    {
        var problems = new List<Problem>();

        Assert.Null(PolicyFile.Read(Path.GetTempPath(), problems));
        Assert.Equal("INF502", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData(
        "- { stack: dev, resource: a, reason: b, expires: 2027-01-31 }",
        "(2,3): error INF636: the suppression has no `policy`; write one"
    )]
    [InlineData(
        "- { policy: INF999, stack: dev, resource: a, reason: b, expires: 2027-01-31 }",
        "(2,13): error INF636: this is the code of no policy; `infra explain INF601` shows one"
    )]
    [InlineData(
        "- { policy: INF611, stack: dev, resource: a, reason: b, expires: soon }",
        "(2,66): error INF636: write the last day as year-month-day, such as 2027-01-31"
    )]
    [InlineData(
        "- { policy: INF611, stack: dev, resource: a, reason: b, expires: 2027-01-31, owner: me }",
        "(2,78): error INF636: this is not a known key; a suppression has policy, stack, resource, reason, expires"
    )]
    [InlineData("- INF611", "(2,3): error INF636: a suppression has policy, stack, resource, reason, expires")]
    public void A_suppression_is_told_what_it_lacks(string suppression, string problem)
    {
        File.WriteAllText(file, $"suppressions:\n{suppression}\n");
        var problems = new List<Problem>();

        Assert.Null(PolicyFile.Read(file, problems));
        Assert.Equal($"{file}{problem}", $"{Assert.Single(problems)}");
    }

    [Fact]
    public void The_file_of_the_repository_is_understood()
    {
        var problems = new List<Problem>();

        Assert.NotNull(PolicyFile.Read(Path.Combine(Repository.Root, PolicyFile.Name), problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void What_a_secret_holds_is_in_no_finding()
    {
        var planted = new SecretValue(PropertyValue.Of("Planted"));
        var resources = Good.Platform.Select(thing =>
            thing.Resource with
            {
                Inputs = thing.Resource.Inputs.Select(_ => planted),
                Options = ResourceOptions.None,
            }
        );
        var graph = ResourceGraph.Of("shop", "dev", resources);

        var verdict = PolicyVerdict.Of(graph, PolicyFile.Empty, Today);

        Assert.NotEmpty(verdict.Findings);
        Assert.DoesNotContain("Planted", $"{verdict.ToReport()}{string.Join("", verdict.Findings)}");
    }

    public void Dispose() => File.Delete(file);

    private static string Suppression(string policy, string stack, string resource, string expires) =>
        $"suppressions:\n  - {{ policy: {policy}, stack: {stack}, resource: '{resource}', reason: x, expires: {expires} }}\n";

    private PolicyVerdict Verdict(string yaml)
    {
        File.WriteAllText(file, yaml.Length == 0 ? "severity: {}" : yaml);
        var problems = new List<Problem>();
        var read = PolicyFile.Read(file, problems) ?? throw new InvalidOperationException(string.Join("\n", problems));
        return PolicyVerdict.Of(
            Case.GraphOf([Good.Cluster.With("sku.tier", "Free")]),
            read with
            {
                Weights = [.. Off, .. read.Weights],
            },
            Today
        );
    }

    /// <summary>What a cluster alone cannot have.</summary>
    private static IEnumerable<PolicyWeight> Off =>
        PolicyBook
            .All.Where(policy => policy.Id != "INF602")
            .Select(policy => new PolicyWeight(policy.Id, null, PolicySeverity.Off));
}
