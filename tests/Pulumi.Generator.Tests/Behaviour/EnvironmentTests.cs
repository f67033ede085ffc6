using Pulumi.SampleKit;
using Pulumi.SampleKit.Inputs;

namespace Pulumi.Generator.Tests.Behaviour;

/// <summary>Defaults from environment variables, which belong to the whole process: one test at a time.</summary>
[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Names =
    [
        "SAMPLE_REGION",
        "SAMPLE_REGION_OLD",
        "SAMPLE_FLAG",
        "SAMPLE_RATIO",
        "SAMPLE_DRIVER",
        "PULUMI_CONFIG",
    ];

    public void Dispose() => Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));

    [Fact]
    public async Task The_first_variable_that_is_set_gives_the_default()
    {
        Environment.SetEnvironmentVariable("SAMPLE_REGION_OLD", "old");
        Assert.Equal("old", await RegionAsync());
        Environment.SetEnvironmentVariable("SAMPLE_REGION", "new");
        Assert.Equal("new", await RegionAsync());
    }

    [Fact]
    public async Task Without_a_variable_the_value_of_the_schema_is_taken() => Assert.Equal("eu", await RegionAsync());

    [Theory]
    [InlineData("1", true)]
    [InlineData("T", true)]
    [InlineData("true", true)]
    [InlineData("f", false)]
    [InlineData("FALSE", false)]
    [InlineData("yes", null)]
    [InlineData(null, null)]
    public async Task Truth_is_read_from_the_known_spellings(string? text, bool? expected)
    {
        Environment.SetEnvironmentVariable("SAMPLE_FLAG", text);
        bool? found = null;
        await Observed.RunAsync(async _ =>
            found = new ProviderArgs().Flag is { } flag ? await Observed.ValueAsync(flag.ToOutput()) : null
        );
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Numbers_and_nested_settings_come_from_the_environment_too()
    {
        Environment.SetEnvironmentVariable("SAMPLE_RATIO", "2.5");
        Environment.SetEnvironmentVariable("SAMPLE_DRIVER", "memory");
        await Observed.RunAsync(async _ =>
        {
            Assert.Equal(2.5, await Observed.ValueAsync(new ProviderArgs().Ratio.ToOutput()));
            Assert.Equal("memory", await Observed.ValueAsync(new SettingsArgs().Driver.ToOutput()));
        });
    }

    [Fact]
    public async Task A_text_without_a_value_stays_unset()
    {
        await Observed.RunAsync(_ => Assert.Null(new SettingsArgs().Driver));
    }

    [Fact]
    public async Task The_configuration_class_falls_back_to_the_environment_and_then_to_the_schema()
    {
        Environment.SetEnvironmentVariable("SAMPLE_REGION", "from-environment");
        await Observed.RunAsync(_ =>
        {
            Assert.Equal("from-environment", SampleKit.Config.Region);
            Assert.Equal(4, SampleKit.Config.Size);
            Assert.Null(SampleKit.Config.Password);
            Assert.True(SampleKit.Config.Names.IsDefault);
        });
    }

    [Fact]
    public async Task Each_run_reads_its_own_configuration()
    {
        Assert.Throws<InvalidOperationException>(() => SampleKit.Config.Size);
        foreach (var size in new[] { 10, 20 })
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", $$"""{ "sample-kit:size": "{{size}}" }""");
            await Observed.RunAsync(_ => Assert.Equal(size, SampleKit.Config.Size));
        }
    }

    private static async Task<string?> RegionAsync()
    {
        string? region = null;
        await Observed.RunAsync(async _ =>
            region = await Observed.ValueAsync(new ProviderArgs { Token = "t" }.Region.ToOutput())
        );
        return region;
    }
}
