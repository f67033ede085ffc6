using Infra.Review.Graph;

namespace Infra.Cli.Tests;

/// <summary>A planted secret must not appear in any output, whichever file it comes from.</summary>
public sealed class DiffSecretTests
{
    private const string Planted = "Pl4nted-S3cret";
    private const string Urn = "urn:pulumi:dev::shop::kubernetes:core/v1:Secret::token";

    [Theory]
    [InlineData("text", "ciphertext")]
    [InlineData("text", "plaintext")]
    [InlineData("markdown", "ciphertext")]
    [InlineData("markdown", "plaintext")]
    [InlineData("json", "ciphertext")]
    [InlineData("json", "plaintext")]
    [InlineData("sarif", "ciphertext")]
    [InlineData("sarif", "plaintext")]
    public async Task A_planted_secret_appears_nowhere(string format, string kind)
    {
        using var folder = new TemporaryFolder();
        var state = $"state:{Write(folder, "state.json", State(kind, Planted))}";
        var other = $"state:{Write(folder, "other.json", State(kind, Planted + "2"))}";

        var run = await CommandRun.OfAsync(
            "diff",
            state,
            other,
            "--format",
            format,
            "--full",
            "--verbose",
            "--project",
            folder.Path
        );

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.NotEmpty(run.Output);
        Assert.DoesNotContain(Planted, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_changed_secret_of_a_state_is_shown_as_changed()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync(
            "diff",
            $"state:{Write(folder, "a.json", State("ciphertext", "one"))}",
            $"state:{Write(folder, "b.json", State("ciphertext", "two"))}",
            "--project",
            folder.Path
        );

        Assert.Contains("stringData.password  [secret] → [secret]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_of_the_settings_that_is_set_anew_is_shown_as_changed_between_two_plans()
    {
        using var folder = new TemporaryFolder();
        var before = await PlanAsync(folder, "before.json", "v1:KTTFTdM7HfCqCgpQ:UQ0zRHIrIHtqSyhfLGExBl+SK9NzbQ==");
        var again = await PlanAsync(folder, "again.json", "v1:KTTFTdM7HfCqCgpQ:UQ0zRHIrIHtqSyhfLGExBl+SK9NzbQ==");
        var after = await PlanAsync(folder, "after.json", "v1:aHkXmAqTqPbYkE1d:8WmDdPj0oTnWf2sF0XkIYbJm1u5T3w==");

        var changed = await CommandRun.OfAsync("diff", before, after, "--project", folder.Path);
        var same = await CommandRun.OfAsync("diff", before, again, "--project", folder.Path);

        Assert.Contains("stringData.password  [secret] → [secret]", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("→ [secret]", same.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (changed.ExitCode, same.ExitCode));
    }

    private static async Task<string> PlanAsync(TemporaryFolder folder, string file, string cipherText)
    {
        var program = Path.Combine(TestFolder.Root, "tests", "Infra.TestProgram");
        Write(folder, "Pulumi.yaml", $"name: shop\nruntime: dotnet\nmain: {program}\n");
        Write(
            folder,
            "Pulumi.dev.yaml",
            $"config:\n  shop:lines: [payments]\n  shop:password: {{ secure: \"{cipherText}\" }}\n"
        );
        var plan = folder.PathOf(file);
        var run = await CommandRun.OfAsync("plan", "dev", "--format", "json", "--out", plan, "--project", folder.Path);
        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        return plan;
    }

    private static string State(string kind, string secret) =>
        """
            {"version": 3, "deployment": {"resources": [{"urn": "URN", "custom": true,
              "type": "kubernetes:core/v1:Secret", "inputs": {"stringData": {"password":
                {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "KIND": "SECRET"}}},
              "outputs": {"stringData": {"password": "SECRET"}}}]}}
            """.Replace("URN", Urn, StringComparison.Ordinal).Replace("KIND", kind, StringComparison.Ordinal).Replace(
            "SECRET",
            secret,
            StringComparison.Ordinal
        );

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.PathOf(name), text);
        return folder.PathOf(name);
    }
}
