namespace Infra.Architecture.Tests;

public sealed class PurityTests
{
    [Fact]
    public void Components_compute_nothing() => Assert.Empty(Purity.Computing(Repository.Sources));

    [Fact]
    public void Components_know_no_addresses() => Assert.Empty(Purity.KnowingAddresses(Repository.Sources));

    [Fact]
    public void Components_know_no_stack_by_name() => Assert.Empty(Purity.KnowingStacks(Repository.Sources));

    [Fact]
    public void Components_do_not_ask_where_they_run() => Assert.Empty(Purity.AskingWhereTheyRun(Repository.Sources));

    [Fact]
    public void Components_decide_nothing_by_a_text() => Assert.Empty(Purity.BranchingOnText(Repository.Sources));

    [Fact]
    public void The_rules_see_the_components() =>
        Assert.Contains(
            Repository.Sources,
            file => file.Path.StartsWith("infra/Infra.Components/Azure/", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("count + 1")]
    [InlineData("count++")]
    [InlineData("1 << (24 - prefix)")]
    [InlineData("size / zones")]
    public void Arithmetic_is_found(string code) => Assert.NotEmpty(Purity.Computing([Component(code)]));

    [Theory]
    [InlineData("Cidr.Parse(text)")]
    [InlineData("Math.Max(1, 2)")]
    [InlineData("new IPNetwork(address, 24)")]
    public void A_type_of_addresses_is_found(string code) =>
        Assert.NotEmpty(Purity.KnowingAddresses([Component(code)]));

    [Theory]
    [InlineData("\"prod\"")]
    [InlineData("$\"rg-{name}-staging\"")]
    public void The_name_of_a_stack_is_found(string code) => Assert.NotEmpty(Purity.KnowingStacks([Component(code)]));

    [Theory]
    [InlineData("Deployment.Instance.StackName")]
    [InlineData("Environment.GetEnvironmentVariable(name)")]
    public void A_look_around_is_found(string code) => Assert.NotEmpty(Purity.AskingWhereTheyRun([Component(code)]));

    [Theory]
    [InlineData("name == \"main\" ? 1 : 2")]
    [InlineData("name is \"main\" or \"other\"")]
    [InlineData("name switch { \"main\" => 1, _ => 2 }")]
    [InlineData("name.StartsWith(\"main-\")")]
    public void A_decision_by_a_text_is_found(string code) =>
        Assert.NotEmpty(Purity.BranchingOnText([Component(code)]));

    [Theory]
    [InlineData("plan.Name")]
    [InlineData("$\"{range}\"")]
    [InlineData("plan.Spot is { } spot ? Copy(spot) : null")]
    [InlineData("plan.Environment == AzureEnvironment.China ? \"china\" : \"public\"")]
    public void What_only_copies_is_left_alone(string code)
    {
        SourceFile[] files = [Component(code)];

        Assert.Empty(Purity.Computing(files));
        Assert.Empty(Purity.KnowingAddresses(files));
        Assert.Empty(Purity.KnowingStacks(files));
        Assert.Empty(Purity.AskingWhereTheyRun(files));
        Assert.Empty(Purity.BranchingOnText(files));
    }

    private static SourceFile Component(string code) =>
        new("infra/Infra.Components/Example.cs", $"class Example {{ object Value() => {code}; }}");
}
