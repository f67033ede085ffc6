using System.Text;
using System.Text.Json;
using Infra.Cli.Tests.Output.Reports;
using Infra.Review.Graph;

namespace Infra.Cli.Tests;

/// <summary><c>infra check</c> on plan files, states and previews of a small shop, and on stacks.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Planted = "Pl4nted-S3cret";

    private static readonly Resource Pool = Of(
        "azure-native:containerservice:AgentPool",
        "apps",
        ("resourceName", PropertyValue.Of("aks")),
        ("type", PropertyValue.Of("AvailabilitySet"))
    );

    private static readonly Resource Cluster = Of(
        "azure-native:containerservice:ManagedCluster",
        "aks",
        ("resourceName", PropertyValue.Of("aks"))
    ) with
    {
        Options = new ResourceOptions { Protect = true },
    };

    private static readonly Resource Secret = Of(
        "kubernetes:core/v1:Secret",
        "token",
        ("stringData", PropertyValue.Object(("password", SecretValue.Masked)))
    );

    // Of all policies, only those about the pool, its cluster's name and plain-text settings, so that others may come.
    private const string Few = "severity: { INF611: error, INF633: warning, INF681: error }\n";

    private readonly TemporaryFolder folder = new();

    public CheckCommandTests() => Write("policies.yaml", Policies(Few));

    [Theory]
    [InlineData("text", "check.txt")]
    [InlineData("markdown", "check.md")]
    [InlineData("json", "check.json")]
    [InlineData("sarif", "check.sarif")]
    public async Task Findings_are_written_in_every_format_and_an_error_refuses(string format, string expected)
    {
        var run = await CheckAsync(Plan("dev", Pool, Cluster), Plan("prod", Cluster), "--format", format);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Error));
        ExpectedFile.Holds(expected, run.Output);
        if (format == "sarif")
        {
            SarifRules.Hold(run.Output);
        }
    }

    [Fact]
    public async Task A_warning_does_not_refuse()
    {
        Write("policies.yaml", Policies("severity: { INF611: warning }\n"));

        var run = await CheckAsync(Plan("dev", Pool, Cluster));

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("warning AgentPool apps  INF611", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_breaks_nothing_is_fine()
    {
        var run = await CheckAsync(Plan("dev", Secret));

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 suppressed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-25", ExitCode.Fine, "")]
    [InlineData("2026-11-24", ExitCode.Errors, "policies.yaml(3,5): error INF637: ")]
    public async Task A_suppression_counts_until_its_last_day(string expires, int exitCode, string error)
    {
        var plan = Plan("dev", Pool, Cluster);
        Write("policies.yaml", Policies(Few + Suppression("apps", expires)));

        var run = await CheckAsync(plan);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suppression_that_nothing_needs_is_an_error_of_a_plan_and_none_of_a_state()
    {
        Write("policies.yaml", Policies(Few + Suppression("other", "2027-01-31")));

        var planned = await CheckAsync(Plan("dev", Secret));
        var deployed = await CheckAsync("--state", Write("state.json", StateOf("dev", OldCluster)));

        Assert.Equal(ExitCode.Errors, planned.ExitCode);
        Assert.Contains("policies.yaml(3,5): error INF638: ", planned.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, ""), (deployed.ExitCode, deployed.Error));
    }

    [Theory]
    [InlineData("stacks:\n  stagin: { INF611: off }\n", "(2,3)")]
    [InlineData(
        "suppressions:\n  - { policy: INF611, stack: stagin, resource: a, reason: b, expires: 2027-01-31 }\n",
        "(2,5)"
    )]
    public async Task A_stack_that_nobody_has_is_an_error_with_its_place(string policies, string place)
    {
        Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        Write("Pulumi.staging.yaml", "config: {}\n");
        Write("policies.yaml", policies);

        var run = await CheckAsync(Plan("dev", Secret));

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains(
            $"policies.yaml{place}: error INF636: there is no stack `stagin`; there are dev, staging\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_secret_under_the_passphrase_of_the_examples_is_an_error_and_not_told()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        Write(
            "Pulumi.dev.yaml",
            """
            encryptionsalt: v1:MDEyMzQ1Njc=:v1:MDEyMzQ1Njc4OWFi:P/UQtKQAto1SUVMmZYHK/FcMkboBRg==
            config:
              shop:token: { secure: "v1:MDEyMzQ1Njc4OWFj:PoMqAeYVDyoLOUd/jIvkdj8+Qbm7HVQ=" }

            """
        );

        var run = await CheckAsync(Plan("dev", Secret));

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith(
            "Pulumi.dev.yaml(3,25): error INF550: ",
            run.Error.Replace($"{folder.Path}/", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Planted", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_of_nothing_breaks_nothing()
    {
        var file = Write("empty.json", """{"version": 3, "deployment": {"resources": []}}""");

        var run = await CheckAsync("--state", file);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("nothing deployed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        var run = await CheckAsync("--state", folder.Path);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("INF541: `", run.Error, StringComparison.Ordinal);
        Assert.Contains("` is a folder; write the path of a file in it\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--state", "")]
    [InlineData("check", "--preview", "")]
    [InlineData("diff", "state:", "dev")]
    [InlineData("diff", "dev", "preview:")]
    public async Task A_file_without_a_name_is_asked_for(params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args, "--project", folder.Path]);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("error INF541: no file is named; write its path\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_and_previews_are_checked_together_with_plans()
    {
        var run = await CheckAsync(
            Plan("prod", Cluster),
            "--state",
            Write("a.json", StateOf("staging", OldCluster, OldPool)),
            "--preview",
            Write("b.json", PreviewOf("dev", OldCluster, OldPool))
        );

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Error));
        Assert.Equal(3, run.Output.Split("shop · ").Length - 1);
        Assert.Equal(2, run.Output.Split("error   AgentPool apps  INF611").Length - 1);
    }

    [Theory]
    [InlineData("--state", "{}", "error INF542: ")]
    [InlineData("--preview", "{}", "error INF544: ")]
    [InlineData("--preview", """{"changeSummary": {"same": 3}, "steps": []}""", "error INF545: ")]
    public async Task A_file_that_is_none_is_refused_with_its_place(string option, string text, string error)
    {
        var file = Write("engine.json", text);

        var run = await CheckAsync(option, file);

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.Contains($"engine.json(1,1): {error}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var run = await CheckAsync("--state", folder.PathOf("none.json"));

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.Contains("error INF541: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_all_stacks_are_planned_and_checked()
    {
        using var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write("policies.yaml", Policies(Few));
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            project.Write($"Pulumi.{stack}.yaml", "config: {}\n");
        }

        var all = await project.RunAsync("check", "--format", "json");
        var two = await project.RunAsync("check", "prod", "dev", "--format", "json");
        var none = await project.RunAsync("check", "prod", "qa");

        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (all.ExitCode, two.ExitCode));
        Assert.Equal(["dev", "prod", "staging"], Stacks(all));
        Assert.Equal(["prod", "dev"], Stacks(two));
        Assert.Equal((ExitCode.Errors, ""), (none.ExitCode, none.Output));
        Assert.Contains("INF508", none.Error, StringComparison.Ordinal);

        static IEnumerable<string> Stacks(CommandRun run)
        {
            using var report = JsonDocument.Parse(run.Output);
            return
            [
                .. report
                    .RootElement.GetProperty("stacks")
                    .EnumerateArray()
                    .Select(part => part.GetProperty("name").GetString() ?? ""),
            ];
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task A_planted_secret_appears_nowhere(string format)
    {
        var report = folder.PathOf("report");
        string[] sides =
        [
            Plan("dev", Secret, Cluster, Pool),
            "--state",
            State("plaintext"),
            "--state",
            State("ciphertext"),
            "--preview",
            Write("p.json", PreviewOf("prod", Settings, Credentials("plaintext"))),
        ];

        var run = await CheckAsync([.. sides, "--format", format, "--full", "--verbose"]);
        await CheckAsync([.. sides, "--format", format, "--out", report]);

        var written = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.Contains("INF681", run.Output, StringComparison.Ordinal);
        Assert.Contains("INF681", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, run.Output + run.Error + written, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => folder.Dispose();

    private const string OldCluster = """
        {"urn": "urn:pulumi:STACK::shop::azure-native:containerservice:ManagedCluster::aks", "custom": true,
         "type": "azure-native:containerservice:ManagedCluster", "id": "/aks", "inputs": {"resourceName": "aks"}}
        """;

    private const string OldPool = """
        {"urn": "urn:pulumi:STACK::shop::azure-native:containerservice:AgentPool::apps", "custom": true,
         "type": "azure-native:containerservice:AgentPool", "inputs": {"resourceName": "aks", "type": "AvailabilitySet"}}
        """;

    // What a person wrote in plain text where a secret should be.
    private const string Settings = """
        {"urn": "urn:pulumi:STACK::shop::kubernetes:core/v1:ConfigMap::settings", "custom": true,
         "type": "kubernetes:core/v1:ConfigMap", "inputs": {"data": {"PASSWORD": "PLANTED"}}}
        """;

    private static string Credentials(string kind) =>
        """
            {"urn": "urn:pulumi:STACK::shop::kubernetes:core/v1:Secret::token", "custom": true,
             "type": "kubernetes:core/v1:Secret", "inputs": {"stringData": {"password":
               {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "KIND": "PLANTED"}}},
             "outputs": {"stringData": {"password": "PLANTED"}}}
            """.Replace("KIND", kind, StringComparison.Ordinal);

    private Task<CommandRun> CheckAsync(params string[] args) =>
        CommandRun.OfAsync(["check", .. args, "--project", folder.Path]);

    private string Plan(string stack, params Resource[] resources) =>
        Write(
            $"plan-{stack}.json",
            Encoding.UTF8.GetString(
                GraphJson.ToBytes(
                    ResourceGraph.Of(
                        "shop",
                        stack,
                        resources.Select(each =>
                            each with
                            {
                                Urn = each.Urn.Replace("dev", stack, StringComparison.Ordinal),
                            }
                        )
                    )
                )
            )
        );

    private string State(string kind) => Write($"state-{kind}.json", StateOf("staging", Settings, Credentials(kind)));

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.PathOf(name), text);
        return folder.PathOf(name);
    }

    /// <summary>All policies off but those that are named.</summary>
    private static string Policies(string text)
    {
        var named = Review.Policies.PolicyBook.All.Where(policy => !text.Contains(policy.Id, StringComparison.Ordinal));
        return text.Replace(
            "severity: {",
            $"severity: {{ {string.Join(", ", named.Select(policy => $"{policy.Id}: off"))},",
            StringComparison.Ordinal
        );
    }

    private static string Suppression(string resource, string expires) =>
        $"suppressions:\n  - {{ policy: INF611, stack: dev, resource: {resource}, reason: going away, expires: {expires} }}\n";

    private static string StateOf(string stack, params string[] resources) =>
        Of(stack, $$$"""{"version": 3, "deployment": {"resources": [{{{string.Join(',', resources)}}}]}}""");

    private static string PreviewOf(string stack, params string[] resources) =>
        Of(
            stack,
            $$$"""
            {"changeSummary": {"create": {{{resources.Length}}}}, "steps": [
              {{{string.Join(',', resources.Select(each => $$"""{"op": "create", "newState": {{each}}}"""))}}}]}
            """
        );

    private static string Of(string stack, string json) =>
        json.Replace("STACK", stack, StringComparison.Ordinal).Replace("PLANTED", Planted, StringComparison.Ordinal);

    private static Resource Of(string type, string name, params (string, PropertyValue)[] inputs) =>
        new()
        {
            Urn = $"urn:pulumi:dev::shop::{type}::{name}",
            Type = type,
            Name = name,
            Custom = true,
            Inputs = PropertyValue.Object(inputs),
        };
}
