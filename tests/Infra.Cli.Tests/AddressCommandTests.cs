using System.Text.Json.Nodes;

namespace Infra.Cli.Tests;

/// <summary><c>infra lock</c> and <c>infra addresses</c> on the program in <c>stacks/</c>, in a project of the test.</summary>
public sealed class AddressCommandTests : IDisposable
{
    private const string Space = """
        pools:
          nodes: [10.20.0.0/20]
          pods: [10.64.0.0/16]
          services: [10.96.0.0/16]
        taken:
          - { range: 10.20.0.0/24, reason: hub }
        """;

    private const string Other = "  other:\n    one:\n      vnet: 10.20.1.0/25\n";

    private const string Locked = """
        + dev/dev api-server 10.20.1.224/28
        + dev/dev edge 10.20.1.192/27
        + dev/dev nodes 10.20.1.128/26
        + dev/dev pods 10.64.0.0/20
        + dev/dev pods-growth 10.64.16.0/20
        + dev/dev services 10.96.0.0/20
        + dev/dev vnet 10.20.1.128/25

        """;

    private const string UpToDate = "addresses.lock.yaml is up to date.\n";

    private readonly TemporaryFolder folder = new();

    public AddressCommandTests()
    {
        var program = Path.Combine(TestFolder.Root, "stacks");
        Write("Pulumi.yaml", $"name: infra\nruntime: dotnet\nmain: {program}\n");
        Write("Pulumi.dev.yaml", File.ReadAllText(Path.Combine(TestFolder.Root, "Pulumi.dev.yaml")));
        Write("addresses.yaml", Space);
        Write("addresses.lock.yaml", $"format: 1\nstacks:\n{Other}");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_stack_is_locked_once_and_leaves_the_blocks_of_others()
    {
        var first = await RunAsync("lock", "dev");
        var written = Read("addresses.lock.yaml");
        var again = await RunAsync("lock");
        var check = await RunAsync("lock", "--check");

        Assert.Equal((ExitCode.Fine, Locked, ""), (first.ExitCode, first.Output, first.Error));
        Assert.EndsWith(Other, written, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, UpToDate, ""), (again.ExitCode, again.Output, again.Error));
        Assert.Equal((ExitCode.Fine, UpToDate, ""), (check.ExitCode, check.Output, check.Error));
        Assert.Equal(written, Read("addresses.lock.yaml"));
    }

    [Fact]
    public async Task Checking_tells_what_would_change_and_writes_nothing()
    {
        var before = Read("addresses.lock.yaml");

        var run = await RunAsync("lock", "dev", "--check");

        Assert.Equal((ExitCode.Errors, Locked), (run.ExitCode, run.Output));
        Assert.Equal(
            "error INF533: addresses.lock.yaml is not what it has to be; run `infra lock dev`\n\n1 error\n",
            run.Error
        );
        Assert.Equal(before, Read("addresses.lock.yaml"));
    }

    [Fact]
    public async Task A_stack_with_an_error_is_not_locked_and_the_error_has_its_place_in_the_file_of_addresses()
    {
        Write(
            "addresses.yaml",
            Space.Replace("pods: [10.64.0.0/16]", "pods: [10.64.0.1/16]", StringComparison.Ordinal)
        );
        var before = Read("addresses.lock.yaml");

        var run = await RunAsync("lock", "dev");

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "addresses.yaml(3,10): error INF105: addresses:pools.pods[0]: ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "addresses.yaml(3,3): error INF310: addresses:pools.pods: ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Read("addresses.lock.yaml"));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_written_is_told()
    {
        File.Delete(folder.PathOf("addresses.lock.yaml"));
        Directory.CreateDirectory(folder.PathOf("addresses.lock.yaml"));

        var run = await RunAsync("lock", "dev");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Equal("error INF534: addresses.lock.yaml cannot be written: this is a folder\n\n1 error\n", run.Error);
    }

    [Fact]
    public async Task The_map_shows_who_has_what_and_what_is_free()
    {
        Write(
            "addresses.lock.yaml",
            $"format: 1\nstacks:\n  dev:\n    dev:\n      pods: 10.64.0.0/20\n      pods-growth: 10.64.16.0/20\n{Other}"
        );

        var run = await RunAsync("addresses");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        ExpectedFile.Holds("addresses.txt", run.Output);
    }

    [Fact]
    public async Task The_map_says_why_pods_cannot_grow_for_programs_too()
    {
        const string Reason = "nothing is kept beside it: Azure grows no pods beside Windows pools";
        Write("addresses.lock.yaml", "format: 1\nstacks:\n  dev:\n    dev:\n      pods: 10.64.0.0/20\n");

        var text = await RunAsync("addresses");
        var json = await RunAsync("addresses", "--format", "json");

        Assert.EndsWith(
            $"growth\n  dev/dev  pods 10.64.0.0/20 for 16 nodes, and no more: {Reason}\n",
            text.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(Reason, JsonNode.Parse(json.Output)?["growth"]?[0]?["hindrance"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_map_of_the_repository_names_every_subnet_for_programs_too()
    {
        var text = await CommandRun.OfAsync("addresses", "--project", TestFolder.Root);
        var json = await CommandRun.OfAsync("addresses", "--format", "json", "--project", TestFolder.Root);

        var networks = JsonNode.Parse(json.Output)?["networks"]?.AsArray() ?? [];
        var subnets = networks
            .SelectMany(network => network?["entries"]?.AsArray() ?? [])
            .Select(entry => entry?["purpose"]?.GetValue<string>())
            .OfType<string>()
            .ToList();
        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (text.ExitCode, json.ExitCode));
        Assert.Equal(4, networks.Count);
        Assert.Contains("data-postgresql", subnets);
        Assert.All(subnets, subnet => Assert.Contains($"  {subnet}\n", text.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_is_shown_together_with_what_is_wrong_in_the_files()
    {
        Write("addresses.yaml", "pools:\n  nodes: [10.20.0.0/20]\n  pod: []\n");

        var run = await RunAsync("addresses");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith("nodes 10.20.0.0/20", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("addresses.yaml(3,3): error INF102: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_the_map_is_empty()
    {
        File.Delete(folder.PathOf("addresses.yaml"));
        File.Delete(folder.PathOf("addresses.lock.yaml"));

        var run = await RunAsync("addresses");

        Assert.Equal(
            (ExitCode.Fine, "No pool is declared in addresses.yaml.\n", ""),
            (run.ExitCode, run.Output, run.Error)
        );
    }

    private async Task<CommandRun> RunAsync(params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args, "--project", folder.Path]);
        return run with
        {
            Error = run.Error.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
        };
    }

    private void Write(string name, string text) => File.WriteAllText(folder.PathOf(name), text);

    private string Read(string name) => File.ReadAllText(folder.PathOf(name));
}
