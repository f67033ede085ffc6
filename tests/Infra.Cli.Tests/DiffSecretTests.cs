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
