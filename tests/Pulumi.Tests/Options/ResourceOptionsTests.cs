namespace Pulumi.Tests.Options;

public sealed class ResourceOptionsTests
{
    [Fact]
    public void Merging_nothing_gives_empty_options()
    {
        var merged = CustomResourceOptions.Merge(null, null);
        Assert.Null(merged.Protect);
        Assert.Empty(merged.Aliases);
    }

    [Fact]
    public async Task Single_values_of_the_second_win_where_they_are_set()
    {
        var one = new CustomResourceOptions
        {
            Protect = true,
            Version = "1.0.0",
            DeleteBeforeReplace = true,
            ImportId = "x",
            Id = "one",
        };
        var two = new CustomResourceOptions
        {
            Protect = false,
            PluginDownloadURL = "https://example.com",
            Id = "two",
        };
        var merged = CustomResourceOptions.Merge(one, two);
        Assert.False(merged.Protect);
        Assert.Equal("1.0.0", merged.Version);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.Equal("x", merged.ImportId);
        Assert.Equal("https://example.com", merged.PluginDownloadURL);
        Assert.Equal("two", (await Run.DataAsync(merged.Id.ToOutput())).Value);
    }

    [Fact]
    public async Task Lists_of_both_are_joined_and_neither_is_changed()
    {
        var resource = new PlaceholderResource("urn:pulumi:s::p::t:i:T::a");
        var one = new CustomResourceOptions
        {
            DependsOn = { resource },
            IgnoreChanges = { "a" },
            Aliases = { new Alias { Name = "x" } },
            AdditionalSecretOutputs = { "p" },
        };
        var two = new CustomResourceOptions
        {
            DependsOn = { resource },
            IgnoreChanges = { "b" },
            ReplaceOnChanges = { "c" },
            HideDiffs = { "d" },
        };
        var merged = CustomResourceOptions.Merge(one, two);
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["c"], merged.ReplaceOnChanges);
        Assert.Equal(["d"], merged.HideDiffs);
        Assert.Single(merged.Aliases);
        Assert.Equal(["p"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, (await Run.DataAsync(merged.DependsOn.ToOutput())).Value.Length);
        merged.IgnoreChanges.Add("z");
        Assert.Equal(["a"], one.IgnoreChanges);
        Assert.Single((await Run.DataAsync(one.DependsOn.ToOutput())).Value);
    }

    [Fact]
    public async Task Of_two_providers_of_a_package_the_later_wins() =>
        await Run.ProgramAsync(() =>
        {
            var first = new TestProvider("first");
            var second = new TestProvider("second");
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { first } },
                new ComponentResourceOptions { Providers = { second } }
            );
            Assert.Equal([second], merged.Providers);
        });
}
