using System.Text.Json;
using Infra.Cli.Commands.Views;
using Infra.Cli.Output;
using Infra.Cli.Output.Views;
using Infra.Review.Graph;
using Infra.Review.Views.Permissions;
using Infra.Review.Views.Reach;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Views;

public sealed class ViewCommandTests
{
    private static readonly string Plan = Path.Combine(TestFolder.Source, "Views", "base.json");

    private static readonly PermissionFilter Everything = new(null, null, null, null, null);

    [Theory]
    [InlineData("reach.txt", "reach")]
    [InlineData("reach-edge.txt", "reach --from edge --to payments")]
    [InlineData("who-can.txt", "who-can")]
    [InlineData("who-can-secrets.txt", "who-can --resource secrets --verb create")]
    [InlineData("who-can-line.txt", "who-can --line risk --subject c0 --resource deployments.apps")]
    [InlineData("who-can-nobody.txt", "who-can --line risk --resource secrets --verb escalate")]
    public async Task A_view_is_text_for_people(string expected, string line)
    {
        var run = await ViewAsync(line);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        ExpectedFile.Holds($"views/{expected}", run.Output);
    }

    [Theory]
    [InlineData("reach.json", "reach --line risk --format json")]
    [InlineData("who-can.json", "who-can --line risk --subject releaser --format json")]
    public async Task A_view_is_JSON_for_programs(string expected, string line)
    {
        var run = await ViewAsync(line);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("format").GetInt32());
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        ExpectedFile.Holds($"views/{expected}", run.Output);
    }

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    [InlineData("sarif", "sarif")]
    public async Task A_diff_tells_what_the_change_opens_grants_and_grows(string format, string extension)
    {
        var head = Path.Combine(TestFolder.Source, "Views", "head.json");

        var run = await CommandRun.OfAsync("diff", Plan, head, "--format", format);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        ExpectedFile.Holds(
            $"views/diff.{extension}",
            run.Output.Replace(TestFolder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("reach --line paymets", "there is no line paymets in this plan; write one of payments, risk")]
    [InlineData(
        "reach --from nobody",
        "there is no nobody in this plan; write one of edge, harbor, kube-system, kuboard, outside, payments, risk"
    )]
    [InlineData(
        "who-can --namespace payment",
        "there is no namespace payment in this plan; write one of edge, kuboard, payments, risk"
    )]
    public async Task A_name_that_nothing_has_is_an_error_that_lists_those_there_are(string line, string message)
    {
        var run = await ViewAsync(line);

        Assert.Equal(
            (ExitCode.Errors, "", $"error INF752: {message}\n\n1 error\n"),
            (run.ExitCode, run.Output, run.Error)
        );
    }

    [Fact]
    public async Task A_subject_that_nothing_has_is_an_error_too()
    {
        var run = await ViewAsync("who-can --subject bob");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith("error INF752: there is no subject bob in this plan; write one of account ", run.Error);
    }

    [Theory]
    [InlineData("reach")]
    [InlineData("who-can")]
    public async Task Without_a_stack_the_usage_is_wrong(string command)
    {
        var run = await CommandRun.OfAsync(command);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"error: Required argument 'stack' missing for command: '{command}'.", run.Error);
    }

    [Fact]
    public async Task A_view_goes_to_a_file_where_one_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("reach.txt");

        var run = await ViewAsync($"reach --out {file}");
        var refused = await ViewAsync($"reach --out {folder.PathOf("missing/reach.txt")}");

        Assert.Equal((ExitCode.Fine, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            (await ViewAsync("reach")).Output,
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
        Assert.Equal(ExitCode.Errors, refused.ExitCode);
        Assert.StartsWith("error INF540: the view cannot be written to ", refused.Error);
    }

    [Fact]
    public async Task A_plan_without_a_cluster_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("empty.json");
        await File.WriteAllBytesAsync(
            file,
            GraphJson.ToBytes(ResourceGraph.Of("shop", "dev", [])),
            TestContext.Current.CancellationToken
        );

        var run = await CommandRun.OfAsync("reach", file);

        Assert.Equal("shop · dev · who may talk to whom\n\nNo object of this plan goes to a cluster.\n", run.Output);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(100)]
    public void Only_a_single_name_is_ever_wider_than_the_terminal(int width)
    {
        var text = Render(ReachOf(Graph()), width) + Render(PermissionsOf(Graph()), width);

        Assert.All(
            text.Split('\n').Where(line => LineWriter.WidthOf(line) > width),
            line => Assert.Single(line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[^1].Split(", "))
        );
    }

    [Fact]
    public void A_narrow_terminal_gets_names_below_each_other() =>
        ExpectedFile.Holds(
            "views/narrow.txt",
            Render(ReachOf(Graph()), width: 40) + Render(PermissionsOf(Graph()), width: 40)
        );

    [Fact]
    public void A_wide_terminal_shows_colour() =>
        ExpectedFile.Holds("views/wide-colour.txt", Render(ReachOf(Graph()), width: 140, colour: true));

    private static ReachView ReachOf(ResourceGraph graph) => new(graph, ReachMap.Of(graph), _ => true);

    private static PermissionView PermissionsOf(ResourceGraph graph) =>
        new(graph, ClusterPermissions.Of(graph), Everything);

    private static ResourceGraph Graph() =>
        Assert.IsType<ResourceGraph>(GraphJson.Read(File.ReadAllBytes(Plan), Plan).Graph);

    private static Task<CommandRun> ViewAsync(string line)
    {
        var words = line.Split(' ');
        return CommandRun.OfAsync([words[0], Plan, .. words[1..]]);
    }

    private static string Render(View view, int width, bool colour = false)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        if (colour)
        {
            console.Colors(ColorSystem.Standard).EmitAnsiSequences();
        }

        view.WriteText(console, width);
        return console.Output;
    }
}
