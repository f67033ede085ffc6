using Infra.Review.Graph;

namespace Infra.Cli.Tests;

public sealed class DiffCommandTests
{
    private static readonly Resource Pool = Of(
        "azure-native:containerservice:AgentPool",
        "apps",
        ("vmSize", PropertyValue.Of("Standard_D4ds_v5")),
        ("maxCount", PropertyValue.Of(4))
    );

    private static readonly Resource Secret = Of("kubernetes:core/v1:Secret", "token", ("data", SecretValue.Masked));

    private static readonly Resource Network = Of("azure-native:network:VirtualNetwork", "network") with
    {
        Options = new ResourceOptions { Protect = true },
    };

    [Fact]
    public async Task The_dangerous_comes_first_with_its_reason_and_the_way_to_do_it()
    {
        var larger = Pool with
        {
            Inputs = PropertyValue.Object(
                ("vmSize", PropertyValue.Of("Standard_D8ds_v5")),
                ("maxCount", PropertyValue.Of(6))
            ),
        };

        var run = await DiffAsync(
            [Pool, Secret, Network],
            [
                larger,
                Secret,
                Network with
                {
                    Options = ResourceOptions.None,
                },
                Of("kubernetes:core/v1:Namespace", "risk"),
            ]
        );

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        ExpectedFile.Holds("diff.txt", run.Output);
    }

    [Fact]
    public async Task Equal_plans_are_the_same_and_end_well()
    {
        var run = await DiffAsync([Pool, Secret], [Secret, Pool], "--exit-code");

        Assert.Equal((ExitCode.Fine, "shop · dev → shop · dev\n\n2 same\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Changes_have_an_exit_code_where_it_is_asked_for()
    {
        var run = await DiffAsync([Pool], [], "--exit-code");

        Assert.Equal(ExitCode.Changes, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("plan.json");
        await File.WriteAllTextAsync(file, "{}\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("diff", file, file);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith($"{file}(1,", run.Error, StringComparison.Ordinal);
        Assert.Contains("error INF590", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    /// <summary>The engine's own providers stand in its states and not in its previews.</summary>
    [Fact]
    public async Task A_preview_that_changes_nothing_of_a_state_is_the_same()
    {
        using var folder = new TemporaryFolder();
        const string Provider = "urn:pulumi:dev::shop::pulumi:providers:random::default_4_21_2";
        const string Password = """
            {"urn": "urn:pulumi:dev::shop::random:index/randomPassword:RandomPassword::root", "custom": true,
             "type": "random:index/randomPassword:RandomPassword", "id": "none",
             "provider": "urn:pulumi:dev::shop::pulumi:providers:random::default_4_21_2::1234", "inputs": {"length": 32}}
            """;
        var (state, preview) = (folder.PathOf("state.json"), folder.PathOf("preview.json"));
        await File.WriteAllTextAsync(
            state,
            $$$"""
            {"version": 3, "deployment": {"resources": [{"urn": "{{{Provider}}}", "custom": true, "id": "1234",
              "type": "pulumi:providers:random", "inputs": {"version": "4.21.2"}}, {{{Password}}}]}}
            """,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            preview,
            $$$"""{"changeSummary": {"same": 1}, "steps": [{"op": "same", "newState": {{{Password}}}}]}""",
            TestContext.Current.CancellationToken
        );

        var run = await CommandRun.OfAsync("diff", $"state:{state}", $"preview:{preview}", "--exit-code");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("1 same\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_no_stack()
    {
        var run = await CommandRun.OfAsync("diff", "plans/none.json", "plans/none.json");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith(
            "error INF541: the file `plans/none.json` cannot be read; check that it exists, and its permissions\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<CommandRun> DiffAsync(Resource[] before, Resource[] after, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await CommandRun.OfAsync(["diff", Write("before", before), Write("after", after), .. options]);

        string Write(string name, Resource[] resources)
        {
            var file = folder.PathOf($"{name}.json");
            File.WriteAllBytes(file, GraphJson.ToBytes(ResourceGraph.Of("shop", "dev", resources)));
            return file;
        }
    }

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
