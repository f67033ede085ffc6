using System.Text.Json;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Kit;

namespace Pulumi.Tests.Program;

public sealed class ConfigTests
{
    private const string Values = """
        {
          "project:text": "hello", "project:yes": "true", "project:no": "false", "project:odd": "True",
          "project:count": "42", "project:ratio": "1.5", "project:big": "9999999999",
          "project:object": "{\"Name\":\"n\",\"Size\":3}", "project:broken": "{",
          "other:config:text": "long form", "aws:region": "eu", "project:empty": ""
        }
        """;

    [Fact]
    public async Task Values_are_read_under_the_name_of_the_project_or_another() =>
        await WithConfigAsync(() =>
        {
            Assert.Equal("hello", new Config().Get("text"));
            Assert.Equal("hello", new Config("project").Require("text"));
            Assert.Equal("", new Config().Get("empty"));
            Assert.Equal("long form", new Config("other").Get("text"));
            Assert.Equal("eu", new Config("aws:config").Require("region"));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Each_type_has_a_reader() =>
        await WithConfigAsync(() =>
        {
            var config = new Config();
            Assert.True(config.GetBoolean("yes"));
            Assert.False(config.RequireBoolean("no"));
            Assert.Equal(42, config.GetInt32("count"));
            Assert.Equal(42, config.RequireInt32("count"));
            Assert.Equal(1.5, config.GetDouble("ratio"));
            Assert.Equal(42.0, config.RequireDouble("count"));
            Assert.Equal(new Settings("n", 3), config.GetObject<Settings>("object"));
            Assert.Equal(new Settings("n", 3), config.RequireObject<Settings>("object"));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Objects_are_case_sensitive_unless_the_options_say_otherwise()
    {
        var config = """{"project:object":"{\"name\":\"n\",\"size\":3}"}""";
        await WithConfigAsync(
            () =>
            {
                var relaxed = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
                Assert.Equal(new Settings(null, 0), new Config().GetObject<Settings>("object"));
                Assert.Equal(new Settings("n", 3), new Config().GetObject<Settings>("object", relaxed));
                Assert.Equal(new Settings("n", 3), new Config().RequireObject<Settings>("object", relaxed));
                return Task.CompletedTask;
            },
            config
        );
    }

    [Fact]
    public async Task What_is_missing_is_null_where_it_is_optional() =>
        await WithConfigAsync(() =>
        {
            var config = new Config();
            Assert.Null(config.Get("none"));
            Assert.Null(config.GetBoolean("none"));
            Assert.Null(config.GetInt32("none"));
            Assert.Null(config.GetDouble("none"));
            Assert.Null(config.GetObject<Settings>("none"));
            Assert.Null(config.GetSecret("none"));
            Assert.Null(config.GetSecretBoolean("none"));
            Assert.Null(config.GetSecretInt32("none"));
            Assert.Null(config.GetSecretDouble("none"));
            Assert.Null(config.GetSecretObject<Settings>("none"));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task What_is_required_and_missing_names_the_command_that_sets_it() =>
        await WithConfigAsync(() =>
        {
            var config = new Config();
            Action<string>[] readers =
            [
                key => config.Require(key),
                key => config.RequireBoolean(key),
                key => config.RequireInt32(key),
                key => config.RequireDouble(key),
                key => config.RequireObject<Settings>(key),
            ];
            foreach (var read in readers)
            {
                var error = Assert.ThrowsAny<RunException>(() => read("none"));
                Assert.Contains("project:none", error.Message, StringComparison.Ordinal);
                Assert.Contains("pulumi config set project:none", error.Message, StringComparison.Ordinal);
            }
            Action<string>[] secretReaders =
            [
                key => config.RequireSecret(key),
                key => config.RequireSecretBoolean(key),
                key => config.RequireSecretInt32(key),
                key => config.RequireSecretDouble(key),
                key => config.RequireSecretObject<Settings>(key),
            ];
            foreach (var read in secretReaders)
            {
                var error = Assert.ThrowsAny<RunException>(() => read("none"));
                Assert.Contains("project:none", error.Message, StringComparison.Ordinal);
                Assert.Contains("--secret", error.Message, StringComparison.Ordinal);
            }
            return Task.CompletedTask;
        });

    [Fact]
    public async Task A_value_of_the_wrong_type_names_key_value_and_type() =>
        await WithConfigAsync(() =>
        {
            var config = new Config();
            (string Key, string Value, string Type, Action<string> Read)[] cases =
            [
                ("odd", "True", "bool", key => config.GetBoolean(key)),
                ("text", "hello", "bool", key => config.RequireBoolean(key)),
                ("ratio", "1.5", "int", key => config.GetInt32(key)),
                ("big", "9999999999", "int", key => config.RequireInt32(key)),
                ("text", "hello", "double", key => config.GetDouble(key)),
                ("broken", "{", nameof(Settings), key => config.GetObject<Settings>(key)),
                ("text", "hello", nameof(Settings), key => config.RequireObject<Settings>(key)),
            ];
            foreach (var (key, value, type, read) in cases)
            {
                var error = Assert.ThrowsAny<RunException>(() => read(key));
                Assert.Contains($"project:{key}", error.Message, StringComparison.Ordinal);
                Assert.Contains(value, error.Message, StringComparison.Ordinal);
                Assert.Contains(type, error.Message, StringComparison.OrdinalIgnoreCase);
            }
            return Task.CompletedTask;
        });

    [Fact]
    public async Task A_secret_value_of_the_wrong_type_is_not_shown() =>
        await WithConfigAsync(
            () =>
            {
                var error = Assert.ThrowsAny<RunException>(() => new Config().RequireSecretInt32("text"));
                Assert.DoesNotContain("hello", error.Message, StringComparison.Ordinal);
                error = Assert.ThrowsAny<RunException>(() => new Config().GetSecretObject<Settings>("text"));
                Assert.DoesNotContain("hello", error.Message, StringComparison.Ordinal);
                return Task.CompletedTask;
            },
            secretKeys: """["project:text"]"""
        );

    [Fact]
    public async Task Secret_readers_give_secret_outputs() =>
        await WithConfigAsync(async () =>
        {
            var config = new Config();
            Assert.Equal(State<string>.Secret("hello"), await State.OfAsync(config.RequireSecret("text")));
            Assert.Equal(State<bool>.Secret(true), await State.OfAsync(config.RequireSecretBoolean("yes")));
            Assert.Equal(State<int>.Secret(42), await State.OfAsync(config.RequireSecretInt32("count")));
            Assert.Equal(State<double>.Secret(1.5), await State.OfAsync(config.RequireSecretDouble("ratio")));
            Assert.Equal(
                State<Settings>.Secret(new Settings("n", 3)),
                await State.OfAsync(config.RequireSecretObject<Settings>("object"))
            );
            var optional = config.GetSecret("text");
            Assert.NotNull(optional);
            Assert.Equal(State<string>.Secret("hello"), await State.OfAsync(optional));
        });

    [Fact]
    public async Task The_run_knows_its_names()
    {
        await using var engine = await FakeEngine.StartAsync(preview: true);
        await engine.SucceedAsync(() =>
        {
            var run = Deployment.Instance;
            Assert.Equal("project", run.ProjectName);
            Assert.Equal("stack", run.StackName);
            Assert.Equal("org", run.OrganizationName);
            Assert.Equal("/root-of-project", run.RootDirectory);
            Assert.True(run.IsDryRun);
        });
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    public async Task A_program_started_without_the_command_says_so(string missing)
    {
        await using var engine = await FakeEngine.StartAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            engine.StartAsync(() => Deployment.RunAsync(() => { }), (missing, null))
        );
        Assert.Contains("pulumi", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Registrations);
    }

    private static async Task WithConfigAsync(Func<Task> program, string values = Values, string secretKeys = "[]")
    {
        await using var engine = await FakeEngine.StartAsync();
        var code = await engine.StartAsync(
            () =>
                Deployment.RunAsync(async () =>
                {
                    await Task.Yield();
                    await program();
                }),
            ("PULUMI_CONFIG", values),
            ("PULUMI_CONFIG_SECRET_KEYS", secretKeys)
        );
        Assert.Empty(engine.Errors);
        Assert.Equal(0, code);
    }

    private sealed record Settings(string? Name, int Size);
}
