using System.Runtime.CompilerServices;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests.Program;

public sealed class ConfigTests
{
    [ModuleInitializer]
    internal static void SetConfiguration()
    {
        Environment.SetEnvironmentVariable(
            "PULUMI_CONFIG",
            """
            {
              "project:text": "t", "project:config:old": "o", "project:yes": "true", "project:number": "12",
              "project:half": "0.5", "project:wrong": "twelve", "project:secretWrong": "hush",
              "project:object": "{\"Name\":\"n\"}", "project:lower": "{\"name\":\"n\"}", "other:text": "x"
            }
            """
        );
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS", """["project:secretWrong"]""");
    }

    [Fact]
    public Task Values_are_read_by_namespace_and_key() =>
        Run.ProgramAsync(async () =>
        {
            var config = new Config();
            Assert.Equal("t", config.Require("text"));
            Assert.Equal("o", config.Get("old"));
            Assert.Equal("x", new Config("other:config").Get("text"));
            Assert.True(config.RequireBoolean("yes"));
            Assert.Equal(12, config.RequireInt32("number"));
            Assert.Equal(0.5, config.GetDouble("half"));
            Assert.Null(config.GetInt32("missing"));
            Assert.Null(config.GetSecret("missing"));
            var secret = config.RequireSecretInt32("number");
            Assert.True(await Output.IsSecretAsync(secret));
            Assert.Equal(12, await OutputUtilities.GetValueAsync(secret));
        });

    [Fact]
    public Task Objects_are_read_as_json_with_the_options_given() =>
        Run.ProgramAsync(() =>
        {
            var config = new Config();
            Assert.Equal("n", config.RequireObject<Named>("object").Name);
            Assert.Null(config.RequireObject<Named>("lower").Name);
            var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
            Assert.Equal("n", config.GetObject<Named>("lower", options)?.Name);
            Assert.Null(config.GetObject<Named>("missing"));
        });

    [Fact]
    public async Task A_missing_value_is_named_with_the_command_that_sets_it()
    {
        Assert.Contains(
            "pulumi config set project:zone <value>",
            await Run.ErrorAsync(() => new Config().Require("zone")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "pulumi config set --secret project:zone <value>",
            await Run.ErrorAsync(() => new Config().RequireSecret("zone")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named_with_key_and_type_and_shown_unless_it_is_secret()
    {
        var plain = await Run.ErrorAsync(() => new Config().GetInt32("wrong"));
        Assert.Contains("project:wrong", plain, StringComparison.Ordinal);
        Assert.Contains("twelve", plain, StringComparison.Ordinal);
        var secret = await Run.ErrorAsync(() => new Config().GetSecretObject<Named>("secretWrong"));
        Assert.DoesNotContain("hush", secret, StringComparison.Ordinal);
    }

    private sealed record Named
    {
        public string? Name { get; init; }
    }
}
