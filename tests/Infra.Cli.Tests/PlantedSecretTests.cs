namespace Infra.Cli.Tests;

/// <summary>
/// Secrets planted in settings, in the program, in a state and in a preview: no command says one, nor writes one into a
/// file.
/// </summary>
public sealed class PlantedSecretTests : IAsyncLifetime
{
    private const string Planted = "Planted";
    private const string Mark = "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\"";

    // The text is that of the program, so that it is planted in what the engine wrote, too.
    private const string Secret = """
        {"urn": "urn:pulumi:dev::infra::shop:index:Line$kubernetes:core/v1:Secret::payments", "custom": true,
         "type": "kubernetes:core/v1:Secret", "id": "payments", "inputs": {"metadata": {"namespace": "other"}, "stringData":
           {"password": {MARK, "KIND": "Planted in the program"}, "second": "Planted without a mark"}},
         "outputs": {"stringData": {"password": "Planted in the program"}}}
        """;

    private const string Account = """
        {"urn": "urn:pulumi:dev::infra::random:index/randomPassword:RandomPassword::account", "custom": true,
         "type": "random:index/randomPassword:RandomPassword", "id": "none", "inputs": {"length": 16, "keepers":
           {"password": "Planted where the program has a secret"}}, "outputs": {"result": {MARK, "KIND": "Planted"}}}
        """;

    private StageProject? project;

    private StageProject Project => project ?? throw new InvalidOperationException("not begun");

    public async ValueTask InitializeAsync()
    {
        project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write(
            "promotions/reference/settings.yaml",
            "config:\n  infra:addOns: { harbor: { host: r.example } }\n"
        );
        // The program of the tests names no versions of providers.
        project.Write("policies.yaml", "severity: { INF650: off }\n");
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            project.Write(
                $"Pulumi.{stack}.yaml",
                $$"""
                encryptionsalt: v1:Planted-{{stack}}-salt:v1:x
                config:
                  infra:lines: [payments]
                  infra:password: { secure: "v1:Planted-{{stack}}-password:x" }
                  infra:addOns:
                    harbor: { host: {{stack}}.example, version: {{(stack == "dev" ? "1.20.0" : "1.19.1")}} }

                """
            );
        }

        await project.CommitAsync();
    }

    public ValueTask DisposeAsync()
    {
        project?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Records_and_promotions_hold_no_secret()
    {
        await SaysNothingAsync(ExitCode.Fine, "record", "dev", "--verbose");
        await Project.CommitAsync();
        await SaysNothingAsync(ExitCode.Fine, "promote", "dev", "staging", "--dry-run", "--verbose");
        await SaysNothingAsync(ExitCode.Fine, "promote", "dev", "staging", "--verbose");
        await SaysNothingAsync(ExitCode.Fine, "status");

        Assert.Contains("1.20.0", Project.Read("promotions/dev.yaml"), StringComparison.Ordinal);
        Assert.Contains("version: 1.20.0", Project.Read("Pulumi.staging.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Planted-dev", Project.Read("Pulumi.staging.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promoted_setting_that_is_secret_is_refused_without_its_value()
    {
        foreach (var stack in new[] { "dev", "staging" })
        {
            Project.Replace(
                $"Pulumi.{stack}.yaml",
                stack == "dev" ? "version: 1.20.0" : "version: 1.19.1",
                "version: { secure: \"v1:Planted-version:x\" }"
            );
        }

        await Project.CommitAsync();
        await SaysNothingAsync(ExitCode.Fine, "record", "dev");
        await Project.CommitAsync();
        await SaysNothingAsync(ExitCode.Refused, "promote", "dev", "staging");
        await SaysNothingAsync(ExitCode.Fine, "status", "--format", "json");
    }

    [Theory]
    [InlineData("ciphertext")]
    [InlineData("plaintext")]
    public async Task Drift_shows_no_secret(string kind)
    {
        var state = WriteState(kind);

        var text = await SaysNothingAsync(ExitCode.Fine, "drift", "dev", "--state", state, "--verbose");
        await SaysNothingAsync(ExitCode.Fine, "drift", "dev", "--state", state, "--format", "json");

        Assert.Contains("account length", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Checks_of_stacks_states_and_previews_show_no_secret(string format)
    {
        string[] all =
        [
            "check",
            "dev",
            "--state",
            WriteState("plaintext"),
            "--preview",
            WritePreview(),
            "--format",
            format,
            "--full",
            "--verbose",
        ];

        var said = await SaysNothingAsync(ExitCode.Refused, all);
        await SaysNothingAsync(ExitCode.Refused, [.. all, "--out", Path.Combine(Project.Folder, "report")]);

        Assert.Contains("INF652", said, StringComparison.Ordinal);
        Assert.Contains("INF652", Project.Read("report"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Comparisons_with_a_revision_show_and_keep_no_secret(string format)
    {
        Project.Replace("Pulumi.dev.yaml", "lines: [payments]", "lines: [payments, risk]");
        var cache = Path.Combine(Project.Folder, "cache");

        var said = await SaysNothingAsync(
            ExitCode.Fine,
            ["diff", "--base", "HEAD", "--cache", cache, "--format", format, "--full", "--verbose"]
        );

        Assert.Contains("risk", said, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(cache));
    }

    /// <returns>What it said instead.</returns>
    private async Task<string> SaysNothingAsync(int exitCode, params string[] args)
    {
        var run = await Project.RunAsync(args);

        Assert.True(run.ExitCode == exitCode, run.Transcript);
        Assert.DoesNotContain(Planted, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(Project.Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Project.Folder, file);
            if (!name.StartsWith(".git", StringComparison.Ordinal) && !IsPlanted(name))
            {
                Assert.DoesNotContain(Planted, await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
            }
        }

        return run.Output;
    }

    private static bool IsPlanted(string file) =>
        file is "Pulumi.dev.yaml" or "Pulumi.staging.yaml" or "Pulumi.prod.yaml" or "state.json" or "preview.json";

    private string WriteState(string kind) =>
        Write(
            "state.json",
            $$$"""{"version": 3, "deployment": {"resources": [{{{Of(kind, Secret)}}}, {{{Of(kind, Account)}}}]}}"""
        );

    private string WritePreview() =>
        Write(
            "preview.json",
            $$$"""
            {"changeSummary": {"create": 2}, "steps": [
              {"op": "create", "newState": {{{Of("plaintext", Secret)}}} },
              {"op": "create", "newState": {{{Of("plaintext", Account)}}} }]}
            """
        );

    private static string Of(string kind, string resource) =>
        resource.Replace("MARK", Mark, StringComparison.Ordinal).Replace("KIND", kind, StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        Project.Write(name, text);
        return Path.Combine(Project.Folder, name);
    }
}
