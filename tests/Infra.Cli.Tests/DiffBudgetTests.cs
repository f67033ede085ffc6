using Infra.Review.Graph;

namespace Infra.Cli.Tests;

/// <summary>A protected stack through the command: the folder holds two plans and waivers.</summary>
public sealed class DiffBudgetTests
{
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private static readonly string Urn = $"urn:pulumi:prod::shop::{Namespace}::payments";

    [Fact]
    public async Task A_deletion_without_a_waiver_is_refused()
    {
        var run = await DeleteAsync("waivers: []\n");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("refused Namespace payments  delete", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_lets_it_pass_and_is_shown()
    {
        var run = await DeleteAsync(Waiver(Urn, "2099-12-31"));

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Contains("moved to risk (platform, until 2099-12-31)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_waiver_refuses_with_its_place()
    {
        var run = await DeleteAsync(Waiver("urn:pulumi:prod::*::payments", "2020-01-31"));

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("waivers.yaml(2,5): the waiver expired on 2020-01-31", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_covers_nothing_refuses_with_its_place()
    {
        var run = await DeleteAsync(Waiver(Urn, "2099-12-31") + Waiver(Urn + "-old", "2099-12-31")[9..]);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("waivers.yaml(7,5): no delete matches this waiver", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "waivers:\n  - urn: x\n    action: update\n    reason: r\n    owner: o\n    expires: 2027-01-31\n",
        3,
        13
    )]
    [InlineData("waivers:\n  - urn: x\n    action: delete\n    reason: r\n    owner: o\n    expires: soon\n", 6, 14)]
    [InlineData("waivers:\n  - urn: x\n    action: delete\n    owner: o\n    expires: 2027-01-31\n", 2, 5)]
    [InlineData("waiver: []\n", 1, 1)]
    [InlineData(
        "waivers:\n  - urn: x\n    action: delete\n    reason: r\n    owner: o\n    expires: 2027-01-31\n    until: x\n",
        7,
        5
    )]
    [InlineData("protected: prod\n", 1, 12)]
    public async Task A_file_that_cannot_be_understood_is_an_error_with_its_place(string text, int line, int column)
    {
        var run = await DeleteAsync(text);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains($"waivers.yaml({line},{column}): error INF707: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_not_protected_may_lose_what_it_likes()
    {
        var run = await DeleteAsync("waivers: []\n", protect: false);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_stack_can_be_protected_by_name()
    {
        var run = await DeleteAsync("protected: [prod]\n", protect: false);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
    }

    /// <summary>A name with a slip in it would leave the stack that is meant without a budget.</summary>
    [Fact]
    public async Task A_stack_that_nobody_has_is_not_protected_but_an_error()
    {
        var run = await DeleteAsync("protected: [prod, stagin]\n", stacks: ["staging"]);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains(
            "waivers.yaml(1,19): error INF707: there is no stack `stagin`; there are prod, staging\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_waiver_for_a_stack_that_nobody_has_is_an_error()
    {
        var run = await DeleteAsync(Waiver("urn:pulumi:prd::shop::*", "2099-12-31"), stacks: ["staging"]);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains(
            "waivers.yaml(2,5): error INF707: there is no stack `prd`; there are prod, staging\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static string Waiver(string urn, string expires) =>
        $"waivers:\n  - urn: \"{urn}\"\n    action: delete\n    reason: moved to risk\n    owner: platform\n    expires: {expires}\n";

    /// <param name="stacks">Those of the project, if there is one.</param>
    private static async Task<CommandRun> DeleteAsync(string waivers, bool protect = true, string[]? stacks = null)
    {
        using var folder = new TemporaryFolder();
        foreach (var stack in stacks ?? [])
        {
            File.WriteAllText(folder.PathOf("Pulumi.yaml"), "name: shop\nruntime: dotnet\n");
            File.WriteAllText(folder.PathOf($"Pulumi.{stack}.yaml"), "config: {}\n");
        }

        await File.WriteAllTextAsync(folder.PathOf("waivers.yaml"), waivers, TestContext.Current.CancellationToken);
        var network = Of("azure-native:network:VirtualNetwork", "network") with
        {
            Options = new ResourceOptions { Protect = protect },
        };
        return await CommandRun.OfAsync(
            "diff",
            Write("before.json", network, Of(Namespace, "payments")),
            Write("after.json", network),
            "--project",
            folder.Path
        );

        string Write(string name, params Resource[] resources)
        {
            File.WriteAllBytes(folder.PathOf(name), GraphJson.ToBytes(ResourceGraph.Of("shop", "prod", resources)));
            return folder.PathOf(name);
        }
    }

    private static Resource Of(string type, string name) =>
        new()
        {
            Urn = $"urn:pulumi:prod::shop::{type}::{name}",
            Type = type,
            Name = name,
            Custom = true,
        };
}
